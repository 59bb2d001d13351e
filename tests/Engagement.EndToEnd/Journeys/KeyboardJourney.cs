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
        await Expect(page.Locator(".desk-row")).ToHaveCountAsync(1);

        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("dialog#keys")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("dialog#keys")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("j");
        await Expect(page).ToHaveURLAsync(ConversationUrl());
        await Expect(page.Locator(".thread-scroll")).ToContainTextAsync("guarantee");

        await page.Keyboard.PressAsync("n");
        await page.Keyboard.TypeAsync("Checked with Product: three years.");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".line-note")).ToContainTextAsync("three years");
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator(".notice.tone-green")).ToContainTextAsync("Handed over");
        await page.Keyboard.PressAsync("r");
        await Expect(page.Locator("#reply-text")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Three years, and five on the casing.");
        await page.Keyboard.PressAsync("Control+Enter");
        var answer = await works.Sandbox.AnswerAsync(question, Ct);
        Assert.Contains("Three years, and five on the casing.", answer.Text(), StringComparison.Ordinal);

        await Expect(page.Locator(".notice.tone-green")).ToContainTextAsync("goes out in 10 seconds");
        await page.Keyboard.PressAsync("e");
        await Expect(page.Locator(".notice.tone-green")).ToContainTextAsync("Resolved");
    }

    [Fact]
    public async Task The_calendar_is_walked_by_keys_alone()
    {
        var page = await works.OpenAsync(Ct);
        await page.GotoAsync("/calendar");
        await page.Keyboard.PressAsync("m");
        await Expect(page.Locator(".cal-grid.is-month")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("w");
        await Expect(page.Locator(".cal-grid.is-week")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page).ToHaveURLAsync(DayUrl());
        await page.Keyboard.PressAsync("t");
        await Expect(page.Locator(".cal-day.is-today")).ToBeVisibleAsync();

        await TabToAsync(page, ".cal-card");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(PostUrl());
        await page.GoBackAsync();
        await page.Keyboard.PressAsync("c");
        await Expect(page.Locator("#text")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/calendar")]
    [InlineData("/inbox")]
    public async Task The_first_tab_leads_past_the_navigation_and_every_stop_is_seen(string address)
    {
        var page = await works.OpenAsync(Ct);
        await page.GotoAsync(address);
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("a.skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#main")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");

        var outline = await page.EvaluateAsync<string>("() => { const at = getComputedStyle(document.activeElement); return at.outlineStyle + ' ' + at.boxShadow; }");
        Assert.NotEqual("none none", outline);
        Assert.True(await page.EvaluateAsync<bool>("() => document.getElementById('main').contains(document.activeElement)"), "The next stop lies in the page itself.");
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var stop = 0; stop < 80; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"{selector} is not reached by Tab on {page.Url}.");
    }

    [GeneratedRegex("/inbox/\\d+")]
    private static partial Regex ConversationUrl();

    [GeneratedRegex("day=\\d{4}-\\d{2}-\\d{2}")]
    private static partial Regex DayUrl();

    [GeneratedRegex("/posts/\\d+")]
    private static partial Regex PostUrl();
}
