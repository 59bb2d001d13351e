using Engagement.EndToEnd.Infrastructure;
using Engagement.Tests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Engagement.EndToEnd.Journeys;

/// <summary>Each page with something on it: as pictures, by axe, on a phone, and without a word from the browser's console.</summary>
[Collection(MotorWorksJourneys.Name)]
public sealed class PageWalk(MotorWorks works)
{
    public static TheoryData<string> Pages =>
    [
        "/calendar", "/calendar?view=month", "/calendar?view=list", "/calendar?view=day", "/calendar/import", "/calendar/subscribe", "/settings/posts", "/inbox", "/compose", "/themes", "/themes/new", "/library", "/library/new", "/report",
        "/channels", "/channels/new?network=X", "/channels/new?network=Facebook", "/channels/new?network=Bluesky",
        "/people", "/settings/articles", "/settings/me", "/settings/workspace", "/settings/people", "/settings/keys", "/settings/record", "/nowhere",
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_shuts_nobody_out_and_fits_a_phone(string address)
    {
        var page = await works.OpenAsync(Ct);
        var complaints = Complaints(page);

        await page.GotoAsync(address);
        await SettledAsync(page);
        await Screenshots.TakeAsync(page, NameOf(address));
        await Accessibility.AssertNoneAsync(page);

        await Fit.AssertOnPhoneAsync(page);
        Assert.All(complaints, words => Assert.Contains("404", words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_conversation_and_its_post_shut_nobody_out()
    {
        await works.Sandbox.CommentAsync("facebook", works.FacebookPost, "Wendy Walker", "My new car broke down on the first day. This is a disgrace!", Ct);
        var page = await works.OpenAsync(Ct);
        await page.GotoAsync("/inbox");
        await (await page.RowsAsync("Wendy Walker", 1, Ct)).ClickAsync();
        await Expect(page.Locator(".thread-scroll")).ToContainTextAsync("disgrace");
        await Screenshots.TakeAsync(page, "conversation");
        await Accessibility.AssertNoneAsync(page);
        await Fit.AssertOnPhoneAsync(page);
        await page.SetViewportSizeAsync(Screen.Desk.Width, Screen.Desk.Height);

        await page.GotoAsync("/calendar");
        await page.Locator(".cal-card").First.ClickAsync();
        await Expect(page.Locator("dialog#glance")).ToBeVisibleAsync();
        await Accessibility.AssertNoneAsync(page);
        await page.Locator("dialog#glance a.is-main").ClickAsync();
        await Expect(page.Locator("#post-state")).ToBeVisibleAsync();
        await Screenshots.TakeAsync(page, "post");
        await Accessibility.AssertNoneAsync(page);
    }

    /// <summary>Listens to what the browser complains about: refused scripts and styles, faults in ours, pieces not found.</summary>
    private static List<string> Complaints(IPage page)
    {
        var heard = new List<string>();
        page.PageError += (_, words) => heard.Add(words);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                heard.Add(message.Text);
            }
        };
        return heard;
    }

    // Pages that ask for more by htmx are ready when nothing is asked any more; the stream of hints stays open.
    private static Task SettledAsync(IPage page) => Expect(page.Locator(".htmx-request")).ToHaveCountAsync(0);

    private static string NameOf(string address) => address.Trim('/').Replace('/', '-').Replace("?", "-", StringComparison.Ordinal).Replace("=", "-", StringComparison.Ordinal);
}
