using Engagement.App.Data;
using Engagement.App.Library;
using Engagement.App.People;
using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;
using Engagement.Core.Themes;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Themes;

public sealed class ChangeOccurrenceTests
{
    private static readonly DateOnly Thursday = new(2026, 11, 26);

    [Theory]
    [OnBothDatabases]
    public async Task A_skipped_date_withdraws_its_post_and_gives_the_item_back(StorageProvider provider)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        var (theme, item) = await FilledAsync(world);

        await ChangeAsync(world, theme, Thursday, new OccurrenceChange.Skip());
        await world.App.Get<FillSlots>().RunAsync(ThemeWorld.Ct);

        var slot = await SlotAsync(world, Thursday);
        Assert.Equal((SlotState.Skipped, null), (slot.State, slot.PostId));
        Assert.Equal([PostState.Scheduled, PostState.Cancelled], await world.App.ReadAsync(db => db.Posts.OrderBy(post => post.PublishAt).Select(post => post.State).ToListAsync(ThemeWorld.Ct)));
        Assert.Equal(2, await world.App.ReadAsync(db => db.Deliveries.CountAsync(row => row.State == DeliveryState.Cancelled, ThemeWorld.Ct)));
        var back = await world.App.ReadAsync(db => db.LibraryItems.SingleAsync(row => row.Id == item.Id, ThemeWorld.Ct));
        Assert.Equal((1, Thursday.AddDays(-7)), (back.TimesUsed, DateOnly.FromDateTime(back.LastUsedAt!.Value.UtcDateTime)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_moved_date_moves_its_post_and_keeps_its_name(StorageProvider provider)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        var (theme, _) = await FilledAsync(world);
        var friday = new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.FromHours(2));

        await ChangeAsync(world, theme, Thursday, new OccurrenceChange.Move(friday));

        var slot = await SlotAsync(world, Thursday);
        Assert.Equal((SlotState.Filled, true, friday.ToUniversalTime()), (slot.State, slot.Moved, slot.StartsAt));
        Assert.Equal(friday, await world.App.ReadAsync(db => db.Posts.Where(post => post.Id == slot.PostId).Select(post => post.PublishAt).SingleAsync(ThemeWorld.Ct)));
        Assert.All(await world.App.ReadAsync(db => db.Deliveries.Where(row => row.PostId == slot.PostId).ToListAsync(ThemeWorld.Ct)), row => Assert.Equal(friday, row.DueAt));
        var date = (await world.App.Get<ThemeReader>().OccurrencesAsync(theme, Thursday, Thursday, ThemeWorld.Ct)).Single();
        Assert.Equal((Thursday, true), (date.LocalDate, date.Moved));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_replaced_date_says_a_persons_own_words_instead(StorageProvider provider)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        var (theme, _) = await FilledAsync(world);

        await ChangeAsync(world, theme, Thursday, new OccurrenceChange.Replace("Today we say something else.", null));

        var slot = await SlotAsync(world, Thursday);
        Assert.Equal(SlotState.Substituted, slot.State);
        var pending = await world.App.ReadAsync(db => db.Deliveries.Where(row => row.State == DeliveryState.Pending && row.DueAt == slot.StartsAt).ToListAsync(ThemeWorld.Ct));
        Assert.Equal(2, pending.Count);
        Assert.All(pending, row => Assert.Equal(("Today we say something else.", slot.PostId), (row.Text, row.PostId)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Words_too_long_for_a_channel_change_nothing(StorageProvider provider)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        var (theme, _) = await FilledAsync(world);
        var before = await SlotAsync(world, Thursday);

        await Assert.ThrowsAsync<RefusedException>(() => ChangeAsync(world, theme, Thursday, new OccurrenceChange.Replace(new string('x', 300), null)));

        var after = await SlotAsync(world, Thursday);
        Assert.Equal((before.State, before.PostId, before.Version), (after.State, after.PostId, after.Version));
        Assert.False(await world.App.ReadAsync(db => db.Deliveries.AnyAsync(row => row.State == DeliveryState.Cancelled, ThemeWorld.Ct)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_date_far_ahead_can_be_skipped_before_its_slot_is_there_and_opened_again(StorageProvider provider)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        var theme = await world.CreateAsync(world.Draft());
        var christmasEve = new DateOnly(2027, 12, 23);

        await ChangeAsync(world, theme, christmasEve, new OccurrenceChange.Skip());
        Assert.Equal(SlotState.Skipped, (await SlotAsync(world, christmasEve)).State);
        await ChangeAsync(world, theme, christmasEve, new OccurrenceChange.Move(new DateTimeOffset(2027, 12, 22, 16, 0, 0, TimeSpan.Zero)));

        Assert.Equal(SlotState.Open, (await SlotAsync(world, christmasEve)).State);
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_cannot_be_changed_is_refused_in_words(StorageProvider provider)
    {
        await using var world = await ThemeWorld.StartAsync(provider);
        var (theme, _) = await FilledAsync(world);
        var now = world.App.Clock.GetUtcNow();

        await RefusedAsync(RefusalKind.NotFound, "is not a date of the theme", () => ChangeAsync(world, theme, Thursday.AddDays(1), new OccurrenceChange.Skip()));
        await RefusedAsync(RefusalKind.NotFound, "no such theme", () => ChangeAsync(world, new ThemeId(7), Thursday, new OccurrenceChange.Skip()));
        await RefusedAsync(RefusalKind.Invalid, "lies in the past", () => ChangeAsync(world, theme, Thursday, new OccurrenceChange.Move(now.AddMinutes(-1))));
        await RefusedAsync(RefusalKind.Invalid, "Write what", () => ChangeAsync(world, theme, Thursday, new OccurrenceChange.Replace(" ", null)));
        world.App.Clock.Advance(TimeSpan.FromDays(8));
        await RefusedAsync(RefusalKind.Conflict, "has passed", () => ChangeAsync(world, theme, Thursday, new OccurrenceChange.Skip()));
    }

    private static async Task RefusedAsync(RefusalKind kind, string words, Func<Task> change)
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(change);
        Assert.Equal(kind, refused.Refusals[0].Kind);
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    private static async Task<(ThemeId Theme, LibraryItem Item)> FilledAsync(ThemeWorld world)
    {
        var item = world.Item("Model 12");
        await world.App.AddAsync([item], ThemeWorld.Ct);
        var theme = await world.CreateAsync(world.Draft());
        await world.App.Get<FillSlots>().RunAsync(ThemeWorld.Ct);
        return (theme, item);
    }

    private static Task ChangeAsync(ThemeWorld world, ThemeId theme, DateOnly date, OccurrenceChange change) =>
        world.App.Get<ChangeOccurrence>().RunAsync(theme, date, change, Actor.Robot, ThemeWorld.Ct);

    private static Task<Slot> SlotAsync(ThemeWorld world, DateOnly date) =>
        world.App.ReadAsync(db => db.Slots.AsNoTracking().SingleAsync(slot => slot.LocalDate == date, ThemeWorld.Ct));
}
