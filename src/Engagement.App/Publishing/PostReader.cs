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
    private const int MostOnOneCalendar = 2_000;
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

        var posts = await rows.OrderBy(row => row.PublishAt).ThenBy(row => row.Id).Take(MostOnOneCalendar).ToListAsync(ct);
        var lines = await LinesAsync(db, posts, ct);
        return filter.Standing is { } standing ? [.. lines.Where(line => line.Progress.Standing == standing)] : lines;
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
