using Engagement.App.Data;
using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Core.Library;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;
using Engagement.Core.Themes;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Themes;

public sealed class FillSlotsTests
{
    [Theory]
    [OnBothDatabases]
    public async Task A_slot_gets_a_post_in_each_channels_language(StorageProvider provider)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        await world.App.AddAsync([world.Item("Model 12")], ThemeWorld.Ct);
        var theme = await world.CreateAsync(world.Draft());

        await world.App.Get<FillSlots>().RunAsync(ThemeWorld.Ct);

        var post = await world.App.ReadAsync(db => db.Posts.Include(row => row.Channels).OrderBy(row => row.PublishAt).FirstAsync(ThemeWorld.Ct));
        Assert.Equal(new DateTimeOffset(2026, 11, 19, 16, 0, 0, TimeSpan.Zero), post.PublishAt);
        Assert.Equal("Model 12, 1976. The story of Model 12.\n\nWho remembers this one?\n#TBT", post.Text);
        Assert.Equal("Model 12, 1976. The story of Model 12.\n\nKuka muistaa tämän?\n#TBT", post.Channels.Single(channel => channel.ChannelId == world.Page.Id).Text);
        Assert.Null(post.Channels.Single(channel => channel.ChannelId == world.X.Id).Text);
        Assert.Equal(theme, post.ThemeId);
        var deliveries = await world.App.ReadAsync(db => db.Deliveries.Where(row => row.PostId == post.Id).OrderBy(row => row.Network).ToListAsync(ThemeWorld.Ct));
        Assert.Equal([("fi", post.PublishAt, DeliveryState.Pending), ("en", post.PublishAt, DeliveryState.Pending)], deliveries.Select(row => (row.Language, row.DueAt, row.State)));
        var slot = await world.App.ReadAsync(db => db.Slots.SingleAsync(row => row.PostId == post.Id, ThemeWorld.Ct));
        Assert.Equal((SlotState.Filled, new DateOnly(2026, 11, 19)), (slot.State, slot.LocalDate));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Slots_stand_eight_weeks_ahead_and_are_filled_two_weeks_ahead(StorageProvider provider)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        await world.App.AddAsync(Enumerable.Range(1, 5).Select(number => world.Item($"Model {number}")), ThemeWorld.Ct);
        var theme = await world.CreateAsync(world.Draft());

        await world.App.Get<FillSlots>().RunAsync(ThemeWorld.Ct);

        var ahead = await world.App.Get<ThemeReader>().SlotsAheadAsync(theme, 20, ThemeWorld.Ct);
        Assert.Equal(9, ahead.Count);
        Assert.Equal(2, ahead.Count(slot => slot.State == SlotState.Filled));
        Assert.All(ahead, slot => Assert.Equal(DayOfWeek.Thursday, slot.LocalDate.DayOfWeek));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Running_again_and_at_the_same_time_fills_nothing_twice(StorageProvider provider)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        await world.App.AddAsync(Enumerable.Range(1, 9).Select(number => world.Item($"Model {number}")), ThemeWorld.Ct);
        await world.CreateAsync(world.Draft() with { Recurrence = "FREQ=DAILY" });
        var fill = world.App.Get<FillSlots>();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => fill.RunAsync(ThemeWorld.Ct)));
        for (var turn = 0; turn < 3; turn++)
            await fill.RunAsync(ThemeWorld.Ct);

        var posts = await world.App.ReadAsync(db => db.Posts.Select(post => post.PublishAt).ToListAsync(ThemeWorld.Ct));
        var slots = await world.App.ReadAsync(db => db.Slots.ToListAsync(ThemeWorld.Ct));
        Assert.Equal(14, posts.Count);
        Assert.Equal(posts.Count, posts.Distinct().Count());
        Assert.Equal(57, slots.Count);
        Assert.Equal(posts.Count, slots.Count(slot => slot.State == SlotState.Filled));
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_least_recently_used_item_comes_first(StorageProvider provider)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        var items = Enumerable.Range(1, 3).Select(number => world.Item($"Model {number}")).ToList();
        items[0].LastUsedAt = world.App.Clock.GetUtcNow().AddDays(-10);
        items[1].LastUsedAt = world.App.Clock.GetUtcNow().AddDays(-90);
        await world.App.AddAsync(items, ThemeWorld.Ct);
        await world.CreateAsync(world.Draft() with { Recurrence = "FREQ=DAILY;COUNT=5" });

        await world.App.Get<FillSlots>().RunAsync(ThemeWorld.Ct);

        var used = await world.App.ReadAsync(db => db.Slots.OrderBy(slot => slot.StartsAt).Select(slot => slot.LibraryItemId!.Value).ToListAsync(ThemeWorld.Ct));
        Assert.Equal([items[2].Id, items[1].Id, items[0].Id, items[2].Id, items[1].Id], used);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Only_what_we_may_publish_then_is_taken(StorageProvider provider)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        var now = world.App.Clock.GetUtcNow();
        var (unclear, asked, withdrawn, ended, archived, good) = (
            world.Item("unclear", RightsKind.Unclear), world.Item("asked", RightsKind.Permission), world.Item("withdrawn", RightsKind.Permission),
            world.Item("ended", RightsKind.Permission), world.Item("archived"), world.Item("good", RightsKind.Permission));
        archived.Archived = true;
        await world.App.AddAsync([unclear, asked, withdrawn, ended, archived, good], ThemeWorld.Ct);
        await world.App.AddAsync([
            world.Granted(asked, PermissionState.Asked), world.Granted(withdrawn, PermissionState.Withdrawn),
            world.Granted(ended, PermissionState.Granted, now.AddHours(1)), world.Granted(good, PermissionState.Granted, now.AddDays(3))], ThemeWorld.Ct);
        var theme = await world.CreateAsync(world.Draft() with { Recurrence = "FREQ=WEEKLY;COUNT=2" });

        await world.App.Get<FillSlots>().RunAsync(ThemeWorld.Ct);

        var slots = await world.App.ReadAsync(db => db.Slots.OrderBy(slot => slot.StartsAt).ToListAsync(ThemeWorld.Ct));
        Assert.Equal(good.Id, slots[0].LibraryItemId);
        Assert.Equal(SlotState.Open, slots[1].State);
        Assert.Equal("None of the 5 items of the pool 'archive' may be published then: a right or a permission is missing.", slots[1].Problem);
        Assert.Equal(theme, Assert.Single(await world.App.Get<ThemeReader>().EmptyUntilAsync(now.AddDays(8), ThemeWorld.Ct)).ThemeId);
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_empty_pool_is_a_problem_in_words_until_something_is_in_it(StorageProvider provider)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        var theme = await world.CreateAsync(world.Draft());
        await world.App.Get<FillSlots>().RunAsync(ThemeWorld.Ct);
        Assert.Equal("The pool 'archive' is empty.", (await world.App.Get<ThemeReader>().SlotsAheadAsync(theme, 1, ThemeWorld.Ct))[0].Problem);

        await world.App.AddAsync([world.Item("Model 12")], ThemeWorld.Ct);
        await world.App.Get<FillSlots>().RunAsync(ThemeWorld.Ct);

        var slot = (await world.App.Get<ThemeReader>().SlotsAheadAsync(theme, 1, ThemeWorld.Ct))[0];
        Assert.Equal((SlotState.Filled, (string?)null), (slot.State, slot.Problem));
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_item_too_long_for_a_channel_is_passed_over(StorageProvider provider)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        var (tooLong, good) = (world.Item("Long"), world.Item("Short"));
        tooLong.Facts["story"] = new string('x', 300);
        await world.App.AddAsync([tooLong], ThemeWorld.Ct);
        var theme = await world.CreateAsync(world.Draft() with { Recurrence = "FREQ=WEEKLY;COUNT=1" });
        await world.App.Get<FillSlots>().RunAsync(ThemeWorld.Ct);
        Assert.Matches("^'Long': .*acme.* 280", (await world.App.Get<ThemeReader>().SlotsAheadAsync(theme, 1, ThemeWorld.Ct))[0].Problem);

        await world.App.AddAsync([good], ThemeWorld.Ct);
        await world.App.Get<FillSlots>().RunAsync(ThemeWorld.Ct);

        Assert.Equal(good.Id, await world.App.ReadAsync(db => db.Slots.Select(slot => slot.LibraryItemId!.Value).SingleAsync(ThemeWorld.Ct)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_template_that_asks_for_an_unknown_fact_leaves_the_slot_open_and_says_where(StorageProvider provider)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        await world.App.AddAsync([world.Item("Model 12")], ThemeWorld.Ct);
        var theme = await world.CreateAsync(world.Draft() with { Template = "{{title}}\n{{stroy}}" });

        await world.App.Get<FillSlots>().RunAsync(ThemeWorld.Ct);

        var problem = (await world.App.Get<ThemeReader>().SlotsAheadAsync(theme, 1, ThemeWorld.Ct))[0].Problem;
        Assert.StartsWith("'Model 12': The template, line 2, column 1: 'stroy' is not known here", problem, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases(true, PostState.InReview)]
    [OnBothDatabases(false, PostState.Scheduled)]
    public async Task A_theme_can_ask_for_approval(StorageProvider provider, bool needsApproval, PostState state)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        await world.App.AddAsync([world.Item("Model 12")], ThemeWorld.Ct);
        await world.CreateAsync(world.Draft() with { NeedsApproval = needsApproval });

        await world.App.Get<FillSlots>().RunAsync(ThemeWorld.Ct);

        Assert.Equal(state, await world.App.ReadAsync(db => db.Posts.Select(post => post.State).FirstAsync(ThemeWorld.Ct)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_paused_theme_and_one_without_a_pool_are_left_alone(StorageProvider provider)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        await world.App.AddAsync([world.Item("Model 12")], ThemeWorld.Ct);
        await world.CreateAsync(world.Draft() with { Paused = true });
        var byHand = await world.CreateAsync(world.Draft() with { Pool = null });

        await world.App.Get<FillSlots>().RunAsync(ThemeWorld.Ct);

        Assert.False(await world.App.ReadAsync(db => db.Posts.AnyAsync(ThemeWorld.Ct)));
        Assert.All(await world.App.ReadAsync(db => db.Slots.ToListAsync(ThemeWorld.Ct)), slot => Assert.Equal((byHand, SlotState.Open), (slot.ThemeId, slot.State)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_item_in_another_language_than_the_channels_is_not_taken(StorageProvider provider)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        var finnish = world.Item("Malli 12", language: "fi");
        await world.App.AddAsync([finnish], ThemeWorld.Ct);
        await world.CreateAsync(world.Draft() with { Name = "both", Recurrence = "FREQ=WEEKLY;COUNT=1" });
        var onlyFinnish = await world.CreateAsync(world.Draft() with { Name = "fi", ChannelIds = [world.Page.Id], Recurrence = "FREQ=WEEKLY;COUNT=1" });

        await world.App.Get<FillSlots>().RunAsync(ThemeWorld.Ct);

        var slots = await world.App.ReadAsync(db => db.Slots.ToListAsync(ThemeWorld.Ct));
        Assert.Equal(finnish.Id, slots.Single(slot => slot.ThemeId == onlyFinnish).LibraryItemId);
        Assert.Equal("No item of the pool 'archive' is in the language of the theme's channels.", slots.Single(slot => slot.ThemeId != onlyFinnish).Problem);
    }
}
