using Engagement.EndToEnd.Infrastructure;
using Engagement.Tests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Engagement.EndToEnd.Journeys;

[Collection(MotorWorksJourneys.Name)]
public sealed class DeskJourney(MotorWorks works)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keys_undo_an_answer_promise_more_find_by_the_command_bar_and_resolve_into_the_next()
    {
        foreach (var fan in new[] { "Desk One", "Desk Two" })
        {
            await works.Sandbox.CommentAsync("facebook", works.FacebookPost, fan, "How long does the winch cable of the tractor last?", Ct);
        }

        var page = await works.OpenAsync(Ct);
        await page.GotoAsync("/inbox?q=winch+cable");
        await page.RowsAsync("winch cable", 2, Ct);
        await page.KeyAsync("j");
        await Expect(page.Locator(".thread-scroll")).ToContainTextAsync("winch cable");

        await page.KeyAsync("r");
        await page.Keyboard.TypeAsync("Ten years, I think.");
        await page.KeyAsync("Control+Enter");
        await Expect(page.Locator(".undo")).ToBeVisibleAsync();
        await page.KeyAsync("z");
        await Expect(page.Locator("#reply-text")).ToHaveValueAsync("Ten years, I think.");
        await Expect(page.Locator(".line-person")).ToContainTextAsync("Cancelled");

        await page.KeyAsync("Control+k");
        await page.Keyboard.TypeAsync("promise");
        await page.KeyAsync("Enter");
        await page.FillAsync("#promise-words", "The factory's figure");
        await page.KeyAsync("Enter");
        await Expect(page.Locator(".thread-chips")).ToContainTextAsync("Promised for");

        var before = page.Url;
        await page.KeyAsync("Shift+E");
        await Expect(page).Not.ToHaveURLAsync(before);
        await Expect(page.Locator(".thread-scroll")).ToContainTextAsync("winch cable");

        // In a window of its own: the other one may still be on its way to the next conversation.
        var window = await page.Context.NewPageAsync();
        await window.GotoAsync("/inbox");
        await window.KeyAsync("Control+k");
        await window.Keyboard.TypeAsync("winch");
        await Expect(window.Locator("#command-found a")).ToHaveCountAsync(2);
    }
}
