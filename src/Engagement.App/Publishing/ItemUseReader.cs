using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>Where an item of the library was used, and is going to be.</summary>
internal sealed class ItemUseReader(IDbContextFactory<EngagementContext> contexts)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<ItemUse>> ReadAsync(LibraryItemId item, MediaId? picture, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var posts = await db.Posts.AsNoTracking()
            .Where(post => post.State != PostState.Cancelled
                && (post.LibraryItemId == item || db.PostMedia.Any(row => row.PostId == post.Id && (row.MediaId == picture || db.Media.Any(part => part.Id == row.MediaId && part.CutFromId == picture)))))
            .OrderByDescending(post => post.PublishAt)
            .Take(Most)
            .Select(post => new { post.Id, post.Text, post.PublishAt, post.State, post.ThemeId })
            .ToListAsync(ct);
        var ids = posts.Select(post => (PostId?)post.Id).ToList();
        var states = (await db.Deliveries.Where(row => ids.Contains(row.PostId) && row.Source == Core.Outbound.DeliverySource.Post)
            .Select(row => new { row.PostId, row.State }).ToListAsync(ct)).ToLookup(row => row.PostId, row => row.State);
        return [.. posts.Select(post => new ItemUse(post.Id, post.Text, post.PublishAt, PostProgress.From(post.State, [.. states[post.Id]]).Standing, post.ThemeId))];
    }
}
