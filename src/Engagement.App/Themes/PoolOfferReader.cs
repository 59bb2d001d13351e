using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Themes;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Themes;

/// <summary>Why a slot has the item that it has, and what else its pool offers.</summary>
internal sealed class PoolOfferReader(IDbContextFactory<EngagementContext> contexts)
{
    private const int Shown = 8;

    /// <returns>Null where the theme has no pool.</returns>
    public async Task<SlotOffers?> ReadAsync(ThemeId id, SlotLine line, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var theme = await db.Themes.AsNoTracking().Include(row => row.Channels).SingleOrDefaultAsync(row => row.Id == id, ct);
        if (theme?.Pool is null)
            return null;

        var slot = await db.Slots.AsNoTracking().SingleOrDefaultAsync(row => row.ThemeId == id && row.LocalDate == line.LocalDate, ct)
            ?? new Slot { Id = default, ThemeId = id, LocalDate = line.LocalDate, StartsAt = line.StartsAt, State = SlotState.Open };
        var choice = await PoolReader.ForAsync(db, theme, slot, ct);
        var others = choice.Offers.Where(offer => offer.Id != slot.LibraryItemId).ToList();
        var shown = others.Take(Shown).ToList();
        var ids = shown.Select(offer => offer.Id).ToList();
        if (slot.LibraryItemId is { } taken)
            ids.Add(taken);
        var items = await db.LibraryItems.AsNoTracking().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Title, row.MediaId }).ToDictionaryAsync(row => row.Id, ct);
        var mediaIds = items.Values.Select(item => item.MediaId).OfType<MediaId>().ToList();
        var media = await db.Media.AsNoTracking().Where(row => mediaIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
        SlotOffer Line(LibraryItemId item, PickReason reason, DateOnly? since) =>
            new(item, items[item].Title, items[item].MediaId is { } picture ? media[picture].ToRef() : null, reason, since);
        return new SlotOffers(
            slot is { LibraryItemId: { } held, PickedFor: { } why } && items.ContainsKey(held) ? Line(held, why, slot.PickedSince) : null,
            [.. shown.Select(offer => Line(offer.Id, offer.Reason, offer.Since))],
            others.Count - shown.Count,
            [.. choice.Passed.Where(pass => pass.Id != slot.LibraryItemId).CountBy(pass => pass.Reason).Select(pair => (pair.Key, pair.Value))]);
    }
}
