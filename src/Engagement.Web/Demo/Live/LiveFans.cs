using Engagement.App.Data;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Web.Demo.Past;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Web.Demo.Live;

/// <summary>The public of the demo: people who say something under what stands on the networks.</summary>
internal sealed class LiveFans(IDbContextFactory<EngagementContext> contexts, DemoNetworks networks, TimeProvider time)
{
    private const int Recent = 6;

    private readonly Random dice = new(TimeProvider.System.GetUtcNow().Millisecond);
    private readonly FanCrowd crowd = new(new Random(TimeProvider.System.GetUtcNow().Millisecond), "visitors");

    /// <summary>Something of this kind under this post.</summary>
    public async Task SayAsync(SentPost post, string kind, CancellationToken ct)
    {
        // A Finnish fan writes under an English post too, now and then.
        var language = post.Language == "fi" || dice.Next(4) == 0 ? "fi" : "en";
        await networks.CommentAsync(post.NetworkName, post.RemoteId, crowd.Somebody(language), crowd.Say(language, kind).Text, time.GetUtcNow(), ct);
    }

    /// <summary>Whatever comes to somebody's mind, under one of the last posts.</summary>
    public async Task SayAnythingAsync(CancellationToken ct)
    {
        var posts = await StandingAsync(null, Recent, ct);
        if (posts.Count == 0)
        {
            return;
        }

        var post = posts[dice.Next(posts.Count)];
        await networks.CommentAsync(post.NetworkName, post.RemoteId, crowd.Somebody(post.Language), crowd.SayAnything(post.Language).Text, time.GetUtcNow(), ct);
        await networks.LikeAsync(post.NetworkName, post.RemoteId, dice.Next(1, 3), ct);
    }

    /// <summary>The newest posts of ours that stand on the networks; of one post of the calendar where it is named.</summary>
    public async Task<IReadOnlyList<SentPost>> StandingAsync(PostId? of, int most, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Deliveries
            .Where(row => row.State == DeliveryState.Sent && row.Source == DeliverySource.Post && row.RemoteId != null && (of == null || row.PostId == of))
            .Where(row => row.Network == NetworkKind.X || row.Network == NetworkKind.Facebook)
            .OrderByDescending(row => row.SentAt)
            .Select(row => new SentPost(row.ChannelId, row.Network, row.RemoteId!, row.Language, row.SentAt!.Value))
            .Take(most)
            .ToListAsync(ct);
    }
}
