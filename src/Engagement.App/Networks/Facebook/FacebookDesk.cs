using Engagement.App.Networks.Http;

namespace Engagement.App.Networks.Facebook;

/// <summary>What is done to and asked about single comments and posts, and the Page itself.</summary>
internal sealed class FacebookDesk(GraphCalls calls, TimeProvider time)
{
    private static readonly string[] Metrics = ["post_media_view", "post_total_media_view_unique", "post_clicks"];

    public async Task<SendOutcome> ActAsync(ChannelAccess channel, RemoteAction action, string remoteId, CancellationToken ct)
    {
        var wire = await calls.RunAsync(
            channel,
            (api, proof) => action switch
            {
                RemoteAction.Like => api.LikeAsync(proof, remoteId, ct),
                RemoteAction.Unlike => api.UnlikeAsync(proof, remoteId, ct),
                RemoteAction.Delete => api.DeleteAsync(proof, remoteId, ct),
                _ => api.ChangeCommentAsync(proof, remoteId, Hidden(action == RemoteAction.Hide), ct),
            },
            ct);
        var isGone = action == RemoteAction.Delete && GraphError.Of(wire.Answer) is { IsGone: true };
        return wire.Content is { Success: true } || isGone
            ? new SendOutcome.Sent(remoteId, null) { Status = wire.Answer.Status, Answer = wire.Answer.Kept }
            : FacebookErrorTable.Classify(wire.Answer, time.GetUtcNow());
    }

    /// <summary>A comment; or a post, where the id names one.</summary>
    public async Task<InboundItem?> ReadAsync(ChannelAccess channel, string remoteId, CancellationToken ct)
    {
        var comment = await calls.RunAsync(channel, (api, proof) => api.ReadCommentAsync(proof, remoteId, GraphComment.Fields, ct), ct);
        if (comment.Content is { Id: not null } found)
        {
            return FacebookItems.Of(channel.RemoteId, null, found);
        }

        if (GraphError.Of(comment.Answer) is not { Code: 100, IsGone: false })
        {
            return null;
        }

        var post = await calls.RunAsync(channel, (api, proof) => api.ReadPostAsync(proof, remoteId, GraphPost.Fields, ct), ct);
        return post.Content is { Id: not null } written ? FacebookItems.Of(channel.RemoteId, written) : null;
    }

    public async Task<IReadOnlyDictionary<string, NetworkFigures>> ReadFiguresAsync(
        ChannelAccess channel, IReadOnlyList<string> remoteIds, CancellationToken ct)
    {
        var figures = new Dictionary<string, NetworkFigures>();
        foreach (var id in remoteIds)
        {
            if (calls.SparesCalls(channel))
            {
                break;
            }

            var wire = await calls.RunAsync(channel, (api, proof) => api.ReadPostAsync(proof, id, GraphPost.FigureFields, ct), ct);
            if (GraphError.Of(wire.Answer) is { IsGone: true })
            {
                continue;
            }

            // Each on its own: what one question does not tell, the other may.
            var post = wire.Content;
            var insights = await ReadInsightsAsync(channel, id, ct);
            if (post is not null || insights.Values.Any(number => number is not null))
            {
                figures[id] = new(
                    insights.GetValueOrDefault(Metrics[0]),
                    insights.GetValueOrDefault(Metrics[1]),
                    post?.Reactions?.Summary?.TotalCount,
                    post?.Comments?.Summary?.TotalCount,
                    post?.Shares?.Count,
                    insights.GetValueOrDefault(Metrics[2]));
            }
        }

        return figures;
    }

    public async Task<ChannelCheck> CheckAsync(ChannelAccess channel, CancellationToken ct)
    {
        var wire = await calls.RunAsync(channel, (api, proof) => api.ReadMeAsync(proof, "id,name", ct), ct);
        if (wire.Content is not { Id: { } id } me)
        {
            return FacebookErrorTable.Classify(wire.Answer, time.GetUtcNow()).AsCheck();
        }

        return id == channel.RemoteId
            ? new(true, id, me.Name, null)
            : new(false, id, me.Name, $"This token belongs to {me.Name}, not to the Page {channel.Handle}. Bring the Page's own token.");
    }

    private Task<Dictionary<string, long?>> ReadInsightsAsync(ChannelAccess channel, string post, CancellationToken ct) =>
        GraphInsights.ReadAsync(
            Metrics,
            names => calls.RunAsync(channel, (api, proof) => api.ReadInsightsAsync(proof, post, names, ct), ct),
            wire => ReadInParts.Settles(wire) || GraphError.Of(wire.Answer) is { IsGone: true } || calls.SparesCalls(channel));

    private static Dictionary<string, string> Hidden(bool hidden) => new() { ["is_hidden"] = hidden ? "true" : "false" };
}
