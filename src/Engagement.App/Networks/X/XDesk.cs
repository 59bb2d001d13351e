using Engagement.App.Networks.Http;
using Engagement.Core.Channels;

namespace Engagement.App.Networks.X;

/// <summary>What is done to and asked about single posts and the account itself.</summary>
internal sealed class XDesk(XCalls calls, TimeProvider time)
{
    private const int MostAtOnce = 100;

    public async Task<SendOutcome> ActAsync(ChannelAccess channel, RemoteAction action, string remoteId, CancellationToken ct)
    {
        var answer = action switch
        {
            RemoteAction.Hide or RemoteAction.Unhide => (await calls.RunAsync(
                channel, (api, bearer) => api.HideReplyAsync(bearer, remoteId, new XHidden(action == RemoteAction.Hide), ct), ct)).Answer,
            RemoteAction.Delete => (await calls.RunAsync(channel, (api, bearer) => api.DeletePostAsync(bearer, remoteId, ct), ct)).Answer,
            _ => null,
        };
        if (answer is null)
        {
            return new SendOutcome.Rejected(NetworkRules.MayLike(NetworkKind.X).Words!);
        }

        var isGone = action == RemoteAction.Delete && answer is { Kind: WireKind.Answered, Status: 404 };
        return answer.IsSuccess || isGone
            ? new SendOutcome.Sent(remoteId, null) { Status = answer.Status, Answer = answer.Kept }
            : XErrorTable.Classify(answer, time.GetUtcNow());
    }

    public async Task<InboundItem?> ReadAsync(ChannelAccess channel, string remoteId, CancellationToken ct)
    {
        var wire = await calls.ReadAsync(channel, XFields.Post, (api, bearer, fields) => api.ReadPostAsync(bearer, remoteId, fields, ct), ct);
        return wire.Content?.Data is { Id: not null } post ? XItems.Of(channel.RemoteId, post, wire.Content.Includes) : null;
    }

    public async Task<IReadOnlyDictionary<string, NetworkFigures>> ReadFiguresAsync(
        ChannelAccess channel, IReadOnlyList<string> remoteIds, CancellationToken ct)
    {
        var figures = new Dictionary<string, NetworkFigures>();
        await ReadInParts.RunAsync(remoteIds, MostAtOnce, async batch =>
        {
            var ids = string.Join(',', batch);
            var wire = await calls.ReadAsync(channel, XFields.Figures, (api, bearer, fields) => api.ReadPostsAsync(bearer, ids, fields, ct), ct);
            foreach (var post in wire.Content?.Data ?? [])
            {
                if (post is { Id: not null, PublicMetrics: { } metrics })
                {
                    figures[post.Id] = Figures(metrics, post.NonPublicMetrics?.UrlLinkClicks);
                }
            }

            return ReadInParts.Settles(wire);
        });
        return figures;
    }

    public async Task<ChannelCheck> CheckAsync(ChannelAccess channel, CancellationToken ct)
    {
        var wire = await calls.RunAsync(channel, (api, bearer) => api.ReadMeAsync(bearer, ct), ct);
        if (wire.Content?.Data is not { Id: { } id } me)
        {
            return XErrorTable.Classify(wire.Answer, time.GetUtcNow()).AsCheck();
        }

        return id == channel.RemoteId
            ? new(true, id, me.Username, null)
            : new(false, id, me.Username, $"This token belongs to @{me.Username}, not to @{channel.Handle.TrimStart('@')}.");
    }

    private static NetworkFigures Figures(XPost.XMetrics metrics, long? clicks) => new(
        metrics.ImpressionCount,
        Reach: null,
        metrics.LikeCount,
        metrics.ReplyCount,
        (metrics.RepostCount ?? metrics.RetweetCount) + (metrics.QuoteCount ?? 0),
        clicks);
}
