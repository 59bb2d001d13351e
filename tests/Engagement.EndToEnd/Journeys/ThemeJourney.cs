using Engagement.EndToEnd.Infrastructure;
using Engagement.Tests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Engagement.EndToEnd.Journeys;

public sealed class ThemeJourney(Chromium chromium)
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_theme_publishes_itself_on_both_networks_and_of_another_one_date_is_skipped_and_one_written_by_hand()
    {
        await using var work = await Workplace.StartAsync(Ct);
        var owner = await Owner.SetUpAsync(chromium, work, Ct);
        await owner.ConnectXAsync();
        await owner.ConnectFacebookAsync();
        await owner.AddItemAsync("archive", "The first convertible", "year: 1967\nstory: Built by hand in nine weeks.");
        var first = NextMinute(TimeSpan.FromSeconds(30));
        var theme = await owner.SetUpThemeAsync("Throwback", "{{title}}, {{year}}. {{story}}", first, "archive");
        // The next dozen; the rest of the year stands below them by month.
        Assert.Equal(12, await owner.Page.Locator(".slot").CountAsync());
        await Screenshots.TakeAsync(owner.Page, "theme-new");

        await ChangeDatesAsync(owner);
        await SeeItOutAsync(work, first);

        await owner.Page.GotoAsync("/calendar");
        var card = owner.Page.Locator(".cal-card").Filter(new LocatorFilterOptions { HasText = "The first convertible" });
        await Expect(card.First).ToContainTextAsync("Published");
        await card.First.ClickAsync();
        await owner.Page.Locator("dialog#glance a.is-main").ClickAsync();
        await Expect(owner.Page.Locator("main")).ToContainTextAsync("Written by its theme");
        await owner.Page.GotoAsync(theme);
        await Expect(owner.Page.Locator(".slot").First).ToContainTextAsync(first.AddDays(7).Day.ToString("0", null));
    }

    private static async Task ChangeDatesAsync(Owner owner)
    {
        var theme = await owner.SetUpThemeAsync("Safety Monday", "{{hashtag}} Wear your belt.", NextMinute(TimeSpan.FromHours(2)));
        var slots = owner.Page.Locator(".slot");
        var dates = await slots.CountAsync();

        await ChangeAsync(owner.Page, slots.Nth(0), "skip", "Skip");
        await owner.Page.GotoAsync(theme);
        await Expect(slots.Nth(0)).ToContainTextAsync("Skipped");
        await slots.Nth(1).GetByRole(AriaRole.Link).Last.ClickAsync();
        await owner.Page.FillAsync("#text", "This Monday we thank the fire brigade.");
        await ChangeAsync(owner.Page, null, "replace", "Use these words");
        await owner.Page.GotoAsync(theme);

        await Expect(slots.Nth(1).GetByRole(AriaRole.Link).First).ToHaveTextAsync("See the post");
        await Expect(slots.Nth(2)).Not.ToContainTextAsync("Skipped");
        await Expect(slots).ToHaveCountAsync(dates);
    }

    private static async Task SeeItOutAsync(Workplace work, DateTime first)
    {
        const string Words = "The first convertible, 1967. Built by hand in nine weeks.";
        var due = TimeSpan.FromSeconds(120);
        var onX = await work.Sandbox.PostAsync("x", Words, Ct, due);
        var onFacebook = await work.Sandbox.PostAsync("facebook", Words, Ct, due);
        Assert.All([onX, onFacebook], post => Assert.True(
            (DateTimeOffset)post["createdAt"]! >= TimeZoneInfo.ConvertTimeToUtc(first, Zone), "It is not out before its time."));
        Assert.Single(await work.Sandbox.PostsAsync("x", Ct));
    }

    private static async Task ChangeAsync(IPage page, ILocator? slot, string action, string button)
    {
        if (slot is not null)
        {
            await slot.GetByRole(AriaRole.Link).Last.ClickAsync();
        }

        var form = page.Locator($"form:has(input[name=action][value={action}])");
        await form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = button }).ClickAsync();
        await Expect(page.Locator(".notice.tone-red")).ToHaveCountAsync(0);
    }

    /// <summary>The first whole minute, by the clock in Helsinki, that is at least so far ahead.</summary>
    private static DateTime NextMinute(TimeSpan ahead)
    {
        var soon = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow() + ahead, Zone).DateTime;
        return soon.AddTicks(-(soon.Ticks % TimeSpan.TicksPerMinute)).AddMinutes(1);
    }
}
