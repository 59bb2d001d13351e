using Engagement.App.Data;
using Engagement.App.People;
using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Core.Themes;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Themes;

public sealed class ThemeFlowTests
{
    [Theory]
    [OnBothDatabases]
    public async Task A_new_theme_has_its_slots_at_once_and_reads_back_as_written(StorageProvider provider)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        var draft = world.Draft() with { Goal = "Pride in our history", Colour = 3 };

        var id = await world.CreateAsync(draft);

        var line = Assert.Single(await world.App.Get<ThemeReader>().ListAsync(ThemeWorld.Ct));
        Assert.Equal((id, draft.Name, draft.Goal, draft.Hashtag, draft.At, 3), (line.Id, line.Name, line.Goal, line.Hashtag, line.At, line.Colour));
        Assert.Equal(draft.ChannelIds.Order(Comparer<ChannelId>.Create((left, right) => left.Value.CompareTo(right.Value))), line.ChannelIds);
        Assert.Equal(new DateOnly(2026, 11, 19), line.StartsOn);
        Assert.Equal(9, (await world.App.Get<ThemeReader>().SlotsAheadAsync(id, 20, ThemeWorld.Ct)).Count);
        Assert.Equal("theme.created", await world.App.ReadAsync(db => db.AuditEntries.Select(entry => entry.Action).SingleAsync(ThemeWorld.Ct)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Everything_wrong_is_said_at_once_and_nothing_is_stored(StorageProvider provider)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        var draft = world.Draft() with
        {
            Name = " ", Hashtag = "no hash", Recurrence = "FREQ=HOURLY", Template = "Hello\n {{name", ChannelIds = [new ChannelId(7)], Colour = 9, Pool = "",
        };

        var refused = await Assert.ThrowsAsync<RefusedException>(() => world.CreateAsync(draft));

        Assert.Equal(["channelIds", "colour", "hashtag", "library", "name", "recurrence", "template"], refused.Refusals.Select(refusal => refusal.Field!).Order(StringComparer.Ordinal));
        Assert.Contains(refused.Refusals, refusal => refusal.Words == "The template, line 2, column 2: These braces are never closed: }} is missing.");
        Assert.False(await world.App.ReadAsync(db => db.Themes.AnyAsync(ThemeWorld.Ct)));
    }

    [Theory]
    [OnBothDatabases("Mars/Olympus", "FREQ=DAILY", "throwback-thursday", "timeZone")]
    [OnBothDatabases("Europe/Helsinki", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "throwback-thursday", "recurrence")]
    [OnBothDatabases("Europe/Helsinki", "FREQ=DAILY", "no-such-template", "template")]
    public async Task A_wrong_field_is_named(StorageProvider provider, string zone, string rule, string template, string field)
    {
        await using var world = await ThemeWorld.StartAsync(provider);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => world.CreateAsync(world.Draft() with { TimeZone = zone, Recurrence = rule, Template = template }));

        Assert.Equal(field, Assert.Single(refused.Refusals).Field);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Open_slots_follow_a_changed_rule_and_touched_ones_stay(StorageProvider provider)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        await world.App.AddAsync([world.Item("Model 12")], ThemeWorld.Ct);
        var id = await world.CreateAsync(world.Draft());
        await world.App.Get<FillSlots>().RunAsync(ThemeWorld.Ct);

        await world.App.Get<EditTheme>().RunAsync(id, world.Draft() with { Recurrence = "FREQ=WEEKLY;BYDAY=FR", At = new TimeOnly(9, 0) }, null, false, Actor.Robot, ThemeWorld.Ct);

        var slots = await world.App.Get<ThemeReader>().SlotsAheadAsync(id, 30, ThemeWorld.Ct);
        Assert.All(slots.Where(slot => slot.State == SlotState.Filled), slot => Assert.Equal(DayOfWeek.Thursday, slot.LocalDate.DayOfWeek));
        Assert.Equal(2, slots.Count(slot => slot.State == SlotState.Filled));
        Assert.Equal(8, slots.Count(slot => slot.State == SlotState.Open));
        Assert.All(slots.Where(slot => slot.State == SlotState.Open), slot => Assert.Equal((DayOfWeek.Friday, 7), (slot.LocalDate.DayOfWeek, slot.StartsAt.UtcDateTime.Hour)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Two_people_do_not_overwrite_each_other(StorageProvider provider)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        var id = await world.CreateAsync(world.Draft());
        var seen = (await world.App.Get<ThemeReader>().FindAsync(id, ThemeWorld.Ct))!.Version;
        await world.App.Get<EditTheme>().RunAsync(id, world.Draft() with { Name = "First" }, seen, false, Actor.Robot, ThemeWorld.Ct);

        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            world.App.Get<EditTheme>().RunAsync(id, world.Draft() with { Name = "Second" }, seen, false, Actor.Robot, ThemeWorld.Ct));

        Assert.Equal(RefusalKind.Conflict, Assert.Single(refused.Refusals).Kind);
        Assert.Equal("First", (await world.App.Get<ThemeReader>().FindAsync(id, ThemeWorld.Ct))!.Name);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Channels_of_a_theme_can_be_changed(StorageProvider provider)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        var id = await world.CreateAsync(world.Draft() with { ChannelIds = [world.X.Id] });

        await world.App.Get<EditTheme>().RunAsync(id, world.Draft() with { ChannelIds = [world.Page.Id] }, null, false, Actor.Robot, ThemeWorld.Ct);

        Assert.Equal([world.Page.Id], (await world.App.Get<ThemeReader>().FindAsync(id, ThemeWorld.Ct))!.ChannelIds);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Occurrences_far_ahead_come_from_the_rule_and_near_ones_from_the_slots(StorageProvider provider)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        var id = await world.CreateAsync(world.Draft());

        var dates = await world.App.Get<ThemeReader>().OccurrencesAsync(id, new DateOnly(2026, 11, 1), new DateOnly(2027, 11, 30), ThemeWorld.Ct);

        Assert.Equal(54, dates.Count);
        Assert.Equal(dates.Count, dates.Select(date => date.LocalDate).Distinct().Count());
        Assert.All(dates, date => Assert.Equal(18, TimeZoneInfo.ConvertTime(date.StartsAt, TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki")).Hour));
        await Assert.ThrowsAsync<RefusedException>(() => world.App.Get<ThemeReader>().OccurrencesAsync(id, new DateOnly(2026, 1, 1), new DateOnly(2036, 1, 1), ThemeWorld.Ct));
    }
}
