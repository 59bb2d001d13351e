using Engagement.EndToEnd.Infrastructure;
using Engagement.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Engagement.EndToEnd.Journeys;

public sealed class SetUpJourney(Chromium chromium)
{
    private static readonly string[] Empty = ["/calendar", "/inbox", "/compose", "/themes", "/library", "/report", "/channels", "/settings/keys"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_program_makes_its_first_visitor_the_owner_and_each_page_says_the_next_step()
    {
        await using var work = await Workplace.StartAsync(Ct);
        var visitor = await chromium.OpenAsync(work.Product.Address, Ct);
        await visitor.GotoAsync("/inbox");
        await Expect(visitor).ToHaveURLAsync(new Uri(work.Product.Address, "/setup").AbsoluteUri);
        await Screenshots.TakeAsync(visitor, "set-up");

        var owner = await Owner.SetUpAsync(chromium, work, Ct);

        await Expect(owner.Page.Locator(".me-name")).ToHaveTextAsync("Olivia Owner");
        var silent = new List<string>();
        foreach (var address in Empty)
        {
            await owner.Page.GotoAsync(address);
            var next = owner.Page.Locator("main .empty").Locator("a, button").Or(owner.Page.Locator("main .empty ~ form"));
            if (await next.CountAsync() == 0)
            {
                silent.Add(address);
            }

            await Screenshots.TakeAsync(owner.Page, $"empty{address.Replace('/', '-')}");
        }

        Assert.Empty(silent);
    }
}
