using Engagement.App.Data;
using Engagement.App.Library;
using Engagement.Core.Common;
using Engagement.Core.Library;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>Whether a post may show its pictures at its time, by the library's ledger of permissions.</summary>
internal static class MediaRights
{
    public static async Task<IReadOnlyList<Refusal>> CheckAsync(EngagementContext db, PostDraft draft, IReadOnlyList<MediaRef> media, CancellationToken ct)
    {
        var shown = media.Select(picture => picture.Media).ToList();
        var blobs = db.Media
            .Where(origin => db.Media.Any(row => shown.Contains(row.Id) && (row.CutFromId ?? row.Id) == origin.Id))
            .Select(origin => origin.BlobKey);
        var items = await db.LibraryItems
            .Where(item => item.Rights != RightsKind.Own
                && (item.Id == draft.LibraryItemId || db.Media.Any(row => row.Id == item.MediaId && blobs.Contains(row.BlobKey))))
            .Select(item => new { item.Id, item.Title, item.Rights })
            .ToListAsync(ct);
        if (items.Count == 0)
        {
            return [];
        }

        var rights = await LibraryRights.OfAsync(db, [.. items.Select(item => item.Id)], ct);
        return
        [
            .. items.Where(item => !rights.MayPublish(item.Id, item.Rights, draft.PublishAt)).Select(item => new Refusal(
                RefusalKind.Invalid, $"We may not publish “{item.Title}” at that time: {Why(item.Rights, rights.Of(item.Id).LastOrDefault())}.", "mediaIds", null, item.Id.ToString())),
        ];
    }

    private static string Why(RightsKind rights, Permission? last) => (rights, last?.State) switch
    {
        (RightsKind.Unclear, _) => "the library does not say by what right",
        (_, PermissionState.Asked) => "the permission was asked for and not given yet",
        (_, PermissionState.Refused) => "the permission was refused",
        (_, PermissionState.Withdrawn) => "the permission was withdrawn",
        (_, PermissionState.Granted) => "the permission ends before",
        _ => "nobody was asked for permission",
    };
}
