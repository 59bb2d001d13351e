using System.Text.RegularExpressions;
using Engagement.EndToEnd.Infrastructure;
using Engagement.Tests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Engagement.EndToEnd.Journeys;

/// <summary>Nothing here touches the mouse.</summary>
[Collection(MotorWorksJourneys.Name)]
public sealed partial class KeyboardJourney(MotorWorks works)
{
    private const string Fan = "Kay Boardman";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_inbox_is_worked_by_keys_alone()
    {
        var question = await works.Sandbox.CommentAsync("facebook", works.FacebookPost, Fan, "How long is the guarantee on the new gearbox?", Ct);
        var page = await works.OpenAsync(Ct);
        await page.GotoAsync("/inbox?q=Boardman");
        await page.RowsAsync(Fan, 1, Ct);
        await PressedTooEarlyAsync(page);

        await page.KeyAsync("?");
        await Expect(page.Locator("dialog#keys")).ToBeVisibleAsync();
        await page.KeyAsync("Escape");
        await Expect(page.Locator("dialog#keys")).ToBeHiddenAsync();
        await page.KeyAsync("j");
        await Expect(page).ToHaveURLAsync(ConversationUrl());
        await Expect(page.Locator(".thread-scroll")).ToContainTextAsync("guarantee");

        await page.KeyAsync("n");
        await page.Keyboard.TypeAsync("Checked with Product: three years.");
        await page.KeyAsync("Control+Enter");
        await Expect(page.Locator(".line-note")).ToContainTextAsync("three years");
        await page.KeyAsync("a");
        await Expect(page.Locator(".notice.tone-green")).ToContainTextAsync("Handed over");
        await page.KeyAsync("r");
        await Expect(page.Locator("#reply-text")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Three years, and five on the casing.");
        await page.KeyAsync("Control+Enter");
        var answer = await works.Sandbox.AnswerAsync(question, Ct);
        Assert.Contains("Three years, and five on the casing.", answer.Text(), StringComparison.Ordinal);

        await Expect(page.Locator(".notice.tone-green")).ToContainTextAsync("goes out in 10 seconds");
        await page.KeyAsync("e");
        await Expect(page.Locator(".notice.tone-green")).ToContainTextAsync("Resolved");
    }

    // The page stands before its script has come; what is pressed meanwhile is done when it has.
    private static async Task PressedTooEarlyAsync(IPage page)
    {
        var pressed = new TaskCompletionSource();
        await page.RouteAsync("**/dist/engagement.js*", async route =>
        {
            await pressed.Task;
            await route.ContinueAsync();
        });
        await page.ReloadAsync(new PageReloadOptions { WaitUntil = WaitUntilState.Commit });
        await Expect(page.Locator(".desk-row").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("?");
        pressed.SetResult();
        await Expect(page.Locator("dialog#keys")).ToBeVisibleAsync();
        await page.KeyAsync("Escape");
        await page.UnrouteAsync("**/dist/engagement.js*");
    }

    [Fact]
    public async Task A_thread_is_written_scheduled_moved_by_keys_and_the_move_undone()
    {
        var page = await works.OpenAsync(Ct);
        await page.GotoAsync("/calendar");
        await page.KeyAsync("m");
        await Expect(page.Locator(".cal-grid.is-month")).ToBeVisibleAsync();
        await page.KeyAsync("d");
        await Expect(page.Locator("[data-calendar][data-view=day]")).ToBeVisibleAsync();
        await page.KeyAsync("c");
        await Expect(page.Locator("#text")).ToBeVisibleAsync();

        var day = TimeProvider.System.GetUtcNow().AddDays(2).ToString("yyyy-MM-dd", null);
        await page.FillAsync("#text", "Six parts of a gearbox\n---\nand what each of them does");
        await page.CheckAsync("input[data-thread]");
        await page.CheckAsync("input[data-channel] >> nth=0", new PageCheckOptions { Force = true });
        await page.FillAsync("#day", day);
        await page.FillAsync("#time", "12:00");
        await Expect(page.Locator("#compose-preview")).ToContainTextAsync("2/2");
        await Expect(page.Locator("[data-kept]")).ToContainTextAsync("Kept");
        await page.ClickAsync("button[name=Intent][value=schedule]");
        await Expect(page).ToHaveURLAsync(PostUrl());

        await page.GotoAsync($"/calendar?day={day}");
        var card = page.Locator(".cal-card", new PageLocatorOptions { HasText = "Six parts" });
        await card.FocusAsync();
        await page.KeyAsync("Enter");
        await Expect(page.Locator("dialog#glance")).ToContainTextAsync("Six parts");
        await page.KeyAsync("Escape");
        await card.FocusAsync();
        await page.KeyAsync("Shift+ArrowRight");
        await Expect(page.Locator(".notice.tone-green")).ToContainTextAsync("Moved");
        await page.Locator("[data-undo]").FocusAsync();
        await page.KeyAsync("Enter");
        await Expect(page.Locator(".notice.tone-green")).ToContainTextAsync("stands where it was");
        await Expect(page.Locator($".cal-day[data-day='{day}'] .cal-card", new PageLocatorOptions { HasText = "Six parts" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/calendar")]
    [InlineData("/inbox")]
    public async Task The_first_tab_leads_past_the_navigation_and_every_stop_is_seen(string address)
    {
        var page = await works.OpenAsync(Ct);
        await page.GotoAsync(address);
        await page.KeyAsync("Tab");
        await Expect(page.Locator("a.skip")).ToBeFocusedAsync();
        await page.KeyAsync("Enter");
        await Expect(page.Locator("#main")).ToBeFocusedAsync();
        await page.KeyAsync("Tab");

        var outline = await page.EvaluateAsync<string>("() => { const at = getComputedStyle(document.activeElement); return at.outlineStyle + ' ' + at.boxShadow; }");
        Assert.NotEqual("none none", outline);
        Assert.True(await page.EvaluateAsync<bool>("() => document.getElementById('main').contains(document.activeElement)"), "The next stop lies in the page itself.");
    }

    [GeneratedRegex("/inbox/\\d+")]
    private static partial Regex ConversationUrl();

    [GeneratedRegex("/posts/\\d+")]
    private static partial Regex PostUrl();
}
