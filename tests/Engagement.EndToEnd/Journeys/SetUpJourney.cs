using Engagement.EndToEnd.Infrastructure;
using Engagement.Tests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Engagement.EndToEnd.Journeys;

public sealed class SetUpJourney(Chromium chromium)
{
    private static readonly string[] Empty = ["/calendar", "/inbox", "/compose", "/themes", "/library", "/report", "/channels", "/settings/keys"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_visitor_becomes_the_owner_each_empty_page_says_the_next_step_and_channels_are_connected_in_the_browser()
    {
        await using var work = await Workplace.StartAsync(Ct);
        var visitor = await chromium.OpenAsync(work.Product.Address, Ct);
        await visitor.GotoAsync("/inbox");
        await Expect(visitor).ToHaveURLAsync(new Uri(work.Product.Address, "/setup").AbsoluteUri);
        await Screenshots.TakeAsync(visitor, "set-up");

        var owner = await Owner.SetUpAsync(chromium, work, Ct);

        await Expect(owner.Page.Locator(".me-name")).ToHaveTextAsync("Olivia Owner");
        Assert.Empty(await SilentAsync(owner.Page));
        await ConnectAsync(work, owner);
    }

    /// <summary>The empty pages that do not say what to do next.</summary>
    private static async Task<IReadOnlyList<string>> SilentAsync(IPage page)
    {
        var silent = new List<string>();
        foreach (var address in Empty)
        {
            await page.GotoAsync(address);
            var next = page.Locator("main .empty").Locator("a, button").Or(page.Locator("main .empty ~ form"));
            if (await next.CountAsync() == 0)
            {
                silent.Add(address);
            }

            await Screenshots.TakeAsync(page, $"empty{address.Replace('/', '-')}");
        }

        return silent;
    }

    private static async Task ConnectAsync(Workplace work, Owner owner)
    {
        await owner.ConnectInBrowserAsync("X");
        await Screenshots.TakeAsync(owner.Page, "connected-x");
        await owner.ConnectInBrowserAsync("Facebook");

        await owner.Page.GotoAsync("/channels");
        await Expect(owner.Page.Locator("article.channel")).ToHaveCountAsync(2);
        await owner.PublishNowAsync("Connected without a token in sight");
        Assert.NotNull(await work.Sandbox.PostAsync("x", "Connected without", Ct));
        Assert.NotNull(await work.Sandbox.PostAsync("facebook", "Connected without", Ct));
    }
}
