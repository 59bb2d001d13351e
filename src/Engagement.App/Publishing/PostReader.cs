using Engagement.App.Data;
using Engagement.App.Outbound;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>Posts as the calendar, the composer and the API show them.</summary>
internal sealed class PostReader(IDbContextFactory<EngagementContext> contexts, DeliveryReader deliveries)
{
    private const int MostOnOneCalendar = 6_000;
    private const int MostDeliveriesOfOnePost = 200;

    public async Task<IReadOnlyList<PostLine>> ListAsync(PostFilter filter, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = db.Posts.AsNoTracking().Include(row => row.Channels).Where(row => row.PublishAt >= filter.From && row.PublishAt < filter.To);
        if (filter.ThemeId is { } theme)
        {
            rows = rows.Where(row => row.ThemeId == theme);
        }

        if (filter.ChannelId is { } channel)
        {
            rows = rows.Where(row => row.Channels.Any(place => place.ChannelId == channel));
        }

        if (filter.CreatedBy is { } author)
        {
            rows = rows.Where(row => row.CreatedBy == author);
        }

        if (filter.Text is { Length: > 0 } text)
        {
            // SQLite's LIKE knows no case; PostgreSQL's does.
            var part = $"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
            rows = db.Database.IsNpgsql()
                ? rows.Where(row => EF.Functions.ILike(row.Text, part, "\\"))
                : rows.Where(row => EF.Functions.Like(row.Text, part, "\\"));
        }

        var posts = await rows.OrderBy(row => row.PublishAt).ThenBy(row => row.Id).Take(MostOnOneCalendar).ToListAsync(ct);
        var lines = await LinesAsync(db, posts, ct);
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

        var line = (await LinesAsync(db, [post], ct))[0];
        var said = await deliveries.ListAsync(new DeliveryFilter { PostId = id }, MostDeliveriesOfOnePost, ct);
        return new PostView(
            line,
            PostChannels.ToDraft(post).Variants,
            post.Media,
            post.FirstComment,
            post.IsThread,
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
        var posts = await db.Posts.AsNoTracking().Include(row => row.Channels).Where(row => row.State == PostState.InReview)
            .OrderBy(row => row.PublishAt).ThenBy(row => row.Id).Take(limit).ToListAsync(ct);
        return await LinesAsync(db, posts, ct);
    }

    private static async Task<IReadOnlyList<PostLine>> LinesAsync(EngagementContext db, IReadOnlyList<Post> posts, CancellationToken ct)
    {
        var ids = posts.Select(post => (PostId?)post.Id).ToList();
        var channels = await db.Channels.Select(row => new { row.Id, row.Network, row.Handle }).ToDictionaryAsync(row => row.Id, ct);
        var states = (await db.Deliveries
                .Where(row => ids.Contains(row.PostId) && row.Source == DeliverySource.Post && row.State != DeliveryState.Cancelled)
                .Select(row => new { row.PostId, row.ChannelId, row.State })
                .ToListAsync(ct))
            .GroupBy(row => (row.PostId, row.ChannelId), row => row.State)
            .Select(parts => (parts.Key.PostId, parts.Key.ChannelId, State: ThreadStates.Of([.. parts])))
            .ToLookup(row => row.PostId, row => (row.ChannelId, row.State));
        return [.. posts.Select(post => new PostLine(
            post.Id,
            post.Text,
            post.PublishAt,
            post.State,
            PostProgress.From(post.State, [.. states[post.Id].Select(row => row.State)]),
            post.ThemeId,
            post.Media,
            [.. post.Channels.Where(place => channels.ContainsKey(place.ChannelId)).Select(place => new PostPlace(
                place.ChannelId,
                channels[place.ChannelId].Network,
                channels[place.ChannelId].Handle,
                StateOn(place.ChannelId, states[post.Id])))],
            post.Version,
            post.CreatedBy))];
    }

    private static DeliveryState? StateOn(ChannelId channel, IEnumerable<(ChannelId Channel, DeliveryState State)> states)
    {
        foreach (var (at, state) in states)
        {
            if (at == channel)
            {
                return state;
            }
        }

        return null;
    }
}
