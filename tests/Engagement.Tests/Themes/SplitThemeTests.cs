using Engagement.App.Data;
using Engagement.App.People;
using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;
using Engagement.Core.Themes;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Themes;

public sealed class SplitThemeTests
{
    private static readonly DateOnly Second = new(2026, 11, 26);

    [Theory]
    [OnBothDatabases]
    public async Task This_and_later_changes_nothing_that_was_sent_and_writes_the_rest_anew(StorageProvider provider)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        await world.App.AddAsync(Enumerable.Range(1, 6).Select(number => world.Item($"Model {number}")), ThemeWorld.Ct);
        var draft = world.Draft() with { ChannelIds = [world.X.Id], Recurrence = "FREQ=WEEKLY;BYDAY=TH;COUNT=10" };
        var old = await world.CreateAsync(draft);
        await world.App.Get<FillSlots>().RunAsync(ThemeWorld.Ct);
        await world.App.ReadAsync(db => db.Deliveries.Where(row => row.DueAt < world.App.Clock.GetUtcNow().AddDays(5)).ExecuteUpdateAsync(row => row.SetProperty(sent => sent.State, DeliveryState.Sent), ThemeWorld.Ct));
        await world.App.Get<ChangeOccurrence>().RunAsync(old, Second.AddDays(14), new OccurrenceChange.Skip(), Actor.Robot, ThemeWorld.Ct);

        var goesOn = await world.App.Get<SplitTheme>().RunAsync(old, Second, draft with { Name = "Throwback at nine", At = new TimeOnly(9, 0) }, null, Actor.Robot, ThemeWorld.Ct);
        await world.App.Get<FillSlots>().RunAsync(ThemeWorld.Ct);

        var themes = await world.App.Get<ThemeReader>().ListAsync(ThemeWorld.Ct);
        Assert.Equal("FREQ=WEEKLY;BYDAY=TH;UNTIL=20261125", themes.Single(theme => theme.Id == old).Recurrence);
        Assert.Equal(("FREQ=WEEKLY;BYDAY=TH;COUNT=9", (ThemeId?)old), themes.Where(theme => theme.Id == goesOn).Select(theme => (theme.Recurrence, theme.ContinuesId)).Single());
        var slots = await world.App.ReadAsync(db => db.Slots.OrderBy(slot => slot.LocalDate).ToListAsync(ThemeWorld.Ct));
        Assert.Equal((old, SlotState.Filled), (slots[0].ThemeId, slots[0].State));
        Assert.All(slots.Skip(1), slot => Assert.Equal(goesOn, slot.ThemeId));
        Assert.Equal(SlotState.Skipped, slots.Single(slot => slot.LocalDate == Second.AddDays(14)).State);
        Assert.Equal((7, SlotState.Filled), (slots[1].StartsAt.Hour, slots[1].State));
        var posts = await world.App.ReadAsync(db => db.Posts.OrderBy(post => post.Id).ToListAsync(ThemeWorld.Ct));
        Assert.Equal([(PostState.Scheduled, old), (PostState.Cancelled, old), (PostState.Scheduled, goesOn), (PostState.Scheduled, goesOn)], posts.Select(post => (post.State, post.ThemeId!.Value)));
        Assert.Equal(DeliveryState.Sent, await world.App.ReadAsync(db => db.Deliveries.Where(row => row.PostId == posts[0].Id).Select(row => row.State).SingleAsync(ThemeWorld.Ct)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task From_the_first_date_on_it_is_the_same_series(StorageProvider provider)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        var id = await world.CreateAsync(world.Draft());

        Assert.Equal(id, await world.App.Get<SplitTheme>().RunAsync(id, Second.AddDays(-7), world.Draft() with { Name = "Other" }, null, Actor.Robot, ThemeWorld.Ct));

        Assert.Equal("Other", Assert.Single(await world.App.Get<ThemeReader>().ListAsync(ThemeWorld.Ct)).Name);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_day_that_is_none_of_its_dates_or_has_passed_is_refused(StorageProvider provider)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        var id = await world.CreateAsync(world.Draft());
        foreach (var day in new[] { Second.AddDays(1), new DateOnly(2026, 1, 1) })
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(() => world.App.Get<SplitTheme>().RunAsync(id, day, world.Draft(), null, Actor.Robot, ThemeWorld.Ct));
            Assert.Equal("from", refused.Refusals[0].Field);
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_theme_rests_on_holidays_and_one_that_never_fires_is_refused(StorageProvider provider)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        var id = await world.CreateAsync(world.Draft() with { Holidays = HolidayCountry.US, Exceptions = [new DateOnly(2026, 12, 3)] });

        var ahead = await world.App.Get<ThemeReader>().SlotsAheadAsync(id, 3, ThemeWorld.Ct);
        var rests = await world.App.Get<ThemeReader>().RestsAsync(id, new DateOnly(2026, 11, 20), new DateOnly(2026, 12, 31), ThemeWorld.Ct);

        Assert.Equal([new DateOnly(2026, 11, 19), new(2026, 12, 10), new(2026, 12, 17)], ahead.Select(slot => slot.LocalDate));
        Assert.Equal([new RestDay(new(2026, 11, 26), "Thanksgiving"), new(new(2026, 12, 3), null)], rests);
        var never = new[]
        {
            world.Draft() with { Recurrence = "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25", Holidays = HolidayCountry.FI },
            world.Draft() with { Recurrence = "FREQ=WEEKLY;BYDAY=TH;UNTIL=20261001", StartsOn = new DateOnly(2026, 9, 1) },
            world.Draft() with { Recurrence = "FREQ=WEEKLY;BYDAY=TH;COUNT=1", StartsOn = new DateOnly(2026, 11, 26), Holidays = HolidayCountry.US },
        };
        foreach (var draft in never)
            Assert.Equal("recurrence", Assert.Single((await Assert.ThrowsAsync<RefusedException>(() => world.CreateAsync(draft))).Refusals).Field);
    }
}
