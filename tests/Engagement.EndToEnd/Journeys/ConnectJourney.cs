using Engagement.EndToEnd.Infrastructure;
using Engagement.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Engagement.EndToEnd.Journeys;

public sealed class ConnectJourney(Chromium chromium)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_owner_connects_X_and_Facebook_in_the_browser_and_a_post_stands_on_both()
    {
        await using var work = await Workplace.StartAsync(Ct);
        var owner = await Owner.SetUpAsync(chromium, work, Ct);

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
