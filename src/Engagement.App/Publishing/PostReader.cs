using Engagement.App.Data;
using Engagement.App.Outbound;
using Engagement.Core.Common;
using Engagement.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>Posts as the calendar, the composer and the API show them.</summary>
internal sealed class PostReader(IDbContextFactory<EngagementContext> contexts, DeliveryReader deliveries)
{
    private const int MostOnOneList = 20_000;
    private const int MostDeliveriesOfOnePost = 200;

    public async Task<IReadOnlyList<PostLine>> ListAsync(PostFilter filter, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var ids = await PostRows.Of(db, filter).OrderBy(row => row.PublishAt).ThenBy(row => row.Id).Take(MostOnOneList).Select(row => row.Id).ToListAsync(ct);
        var lines = await PostLines.ReadAsync(db, ids, ct);
        return filter.Standing is { } standing ? [.. lines.Where(line => line.Progress.Standing == standing)] : lines;
    }

    /// <summary>How many posts wait for approval that were to go out after an instant.</summary>
    public async Task<int> CountInReviewAsync(DateTimeOffset from, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Posts.CountAsync(row => row.State == PostState.InReview && row.PublishAt >= from, ct);
    }

    /// <summary>When something goes out on a channel from one instant to another.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> TimesAsync(ChannelId channel, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Posts
            .Where(row => row.PublishAt >= from && row.PublishAt < to && row.State != PostState.Cancelled && row.Channels.Any(place => place.ChannelId == channel))
            .Select(row => row.PublishAt)
            .ToListAsync(ct);
    }

    public async Task<PostView?> FindAsync(PostId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var post = await db.Posts.AsNoTracking().Include(row => row.Channels).SingleOrDefaultAsync(row => row.Id == id, ct);
        if (post is null)
        {
            return null;
        }

        var line = (await PostLines.ReadAsync(db, [id], ct))[0];
        var said = await deliveries.ListAsync(new DeliveryFilter { PostId = id }, MostDeliveriesOfOnePost, ct);
        return new PostView(
            line,
            PostChannels.ToDraft(post).Variants,
            post.Media,
            post.Channels.SelectMany(row => (row.Pictures ?? []).Select(own => (row.ChannelId, Own: own))).ToLookup(pair => pair.ChannelId, pair => pair.Own),
            post.FirstComment,
            post.IsThread,
            post.Manner,
            post.Campaign,
            post.ReviewNote,
            post.CreatedBy,
            post.CreatedAt,
            post.ApprovedBy,
            post.ApprovedAt,
            said);
    }

    /// <summary>All posts that wait for approval, the nearest first; those whose time has come among them.</summary>
    public async Task<IReadOnlyList<PostLine>> ListWaitingAsync(int limit, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var ids = await db.Posts.Where(row => row.State == PostState.InReview)
            .OrderBy(row => row.PublishAt).ThenBy(row => row.Id).Take(limit).Select(row => row.Id).ToListAsync(ct);
        return await PostLines.ReadAsync(db, ids, ct);
    }
}
