using Engagement.App.Data;
using Engagement.App.Library;
using Engagement.App.Live;
using Engagement.App.Ticks;
using Engagement.Core.Common;
using Engagement.Core.Library;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>
/// Holds every scheduled delivery that shows, or was written from, something we may not publish at its time: a permission was
/// withdrawn, ends before, or the right is no longer clear. Runs by itself, and at once when a permission changes.
/// </summary>
internal sealed class HoldWithoutRight(IDbContextFactory<EngagementContext> contexts, LiveHints hints) : ITick
{
    private const int Most = 500;

    public Task RunAsync(CancellationToken ct) => HoldAsync(ct);

    /// <returns>How many deliveries were held.</returns>
    public async Task<int> HoldAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var uses = await UsesAsync(db, ct);
        var rights = await LibraryRights.OfAsync(db, [.. uses.Select(use => use.Item).Distinct()], ct);
        var bad = uses.Where(use => !rights.MayPublish(use.Item, use.Rights, use.DueAt)).GroupBy(use => use.Delivery).ToDictionary(group => group.Key, group => group.First());
        var held = 0;
        foreach (var (id, use) in bad)
        {
            held += await HoldOneAsync(id, use.Title, ct) ? 1 : 0;
        }

        if (held > 0)
        {
            hints.Ring(LiveTopics.Calendar);
        }

        return held;
    }

    private async Task<bool> HoldOneAsync(DeliveryId id, string title, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Deliveries.SingleOrDefaultAsync(row => row.Id == id && row.State == DeliveryState.Pending, ct) is not { } row)
        {
            return false;
        }

        row.Hold(HeldReason.PermissionWithdrawn, $"We may not publish “{title}” then: its permission was withdrawn, ends before, or was never given.");
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // The sender has it already, or a person was quicker; the next round looks again.
            return false;
        }
    }

    // The same bytes are the same picture, however often they were uploaded; a part of a picture is that picture.
    private static async Task<IReadOnlyList<Use>> UsesAsync(EngagementContext db, CancellationToken ct)
    {
        var shown = await (
            from row in db.Deliveries
            join place in db.PostMedia on row.PostId equals place.PostId
            join media in db.Media on place.MediaId equals media.Id
            join origin in db.Media on media.CutFromId ?? media.Id equals origin.Id
            join same in db.Media on origin.BlobKey equals same.BlobKey
            join item in db.LibraryItems on same.Id equals item.MediaId
            where row.State == DeliveryState.Pending && item.Rights != RightsKind.Own
            orderby row.Id
            select new Use(row.Id, row.DueAt, item.Id, item.Rights, item.Title)).Take(Most).ToListAsync(ct);
        var written = await (
            from row in db.Deliveries
            join post in db.Posts on row.PostId equals post.Id
            join item in db.LibraryItems on post.LibraryItemId equals item.Id
            where row.State == DeliveryState.Pending && item.Rights != RightsKind.Own
            orderby row.Id
            select new Use(row.Id, row.DueAt, item.Id, item.Rights, item.Title)).Take(Most).ToListAsync(ct);
        return [.. shown, .. written];
    }

    private sealed record Use(DeliveryId Delivery, DateTimeOffset DueAt, LibraryItemId Item, RightsKind Rights, string Title);
}
