using Engagement.App.Data;
using Engagement.App.Outbound;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>Reads of posts what a line shows, and where their deliveries stand.</summary>
internal static class PostLines
{
    /// <summary>Of posts by their ids; by time.</summary>
    public static async Task<IReadOnlyList<PostLine>> ReadAsync(EngagementContext db, IReadOnlyCollection<PostId> ids, CancellationToken ct)
    {
        var posts = await db.Posts.Where(row => EF.Parameter(ids).Contains(row.Id))
            .OrderBy(row => row.PublishAt).ThenBy(row => row.Id)
            .Select(row => new { row.Id, row.Text, row.PublishAt, row.State, row.ThemeId, row.Media, row.Version, row.CreatedBy })
            .AsNoTracking()
            .ToListAsync(ct);
        var places = (await db.Set<PostChannel>().Where(row => EF.Parameter(ids).Contains(row.PostId))
            .Select(row => new { row.PostId, row.ChannelId })
            .ToListAsync(ct)).ToLookup(row => row.PostId, row => row.ChannelId);
        var channels = await db.Channels.Select(row => new { row.Id, row.Network, row.Handle }).ToDictionaryAsync(row => row.Id, ct);
        var said = ids.Select(id => (PostId?)id).ToList();
        var standings = await StandingsAsync(db.Deliveries.Where(row => EF.Parameter(said).Contains(row.PostId)), ct);
        return [.. posts.Select(post =>
        {
            var standing = standings.GetValueOrDefault(post.Id, Standing.Unsaid);
            return new PostLine(
                post.Id,
                post.Text,
                post.PublishAt,
                post.State,
                PostProgress.From(post.State, [.. standing.OnChannels.Values]),
                post.ThemeId,
                post.Media,
                [.. places[post.Id].Where(channels.ContainsKey).Select(id => new PostPlace(
                    id, channels[id].Network, channels[id].Handle, standing.OnChannels.TryGetValue(id, out var state) ? state : null))],
                post.Version,
                post.CreatedBy)
            {
                HeldReason = standing.HeldReason,
            };
        })];
    }

    /// <summary>Where posts stand by these deliveries; posts that have none are left out.</summary>
    public static async Task<IReadOnlyDictionary<PostId, Standing>> StandingsAsync(IQueryable<Delivery> deliveries, CancellationToken ct)
    {
        var said = await deliveries
            .Where(row => row.Source == DeliverySource.Post && row.State != DeliveryState.Cancelled)
            .Select(row => new { row.PostId, row.ChannelId, row.State, row.HeldReason })
            .ToListAsync(ct);
        return said.GroupBy(row => row.PostId!.Value).ToDictionary(
            group => group.Key,
            group => new Standing(
                group.GroupBy(row => row.ChannelId, row => row.State).ToDictionary(parts => parts.Key, parts => ThreadStates.Of([.. parts])),
                group.Select(row => row.HeldReason).FirstOrDefault(reason => reason is not null)));
    }

    /// <summary>Where a post stands on its channels, and why it waits where it does.</summary>
    internal sealed record Standing(IReadOnlyDictionary<ChannelId, DeliveryState> OnChannels, HeldReason? HeldReason)
    {
        public static readonly Standing Unsaid = new(new Dictionary<ChannelId, DeliveryState>(), null);
    }
}
