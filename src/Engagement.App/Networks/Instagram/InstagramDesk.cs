using Engagement.App.Channels;
using Engagement.App.Networks.Facebook;
using Engagement.App.Outbound;

namespace Engagement.App.Networks.Instagram;

/// <summary>What is done to and asked about single comments and posts, and the account itself.</summary>
internal sealed class InstagramDesk(GraphCalls calls, OutMediaReach reach, TimeProvider time)
{
    private static readonly string[] Metrics = ["views", "reach", "shares"];

    public async Task<SendOutcome> ActAsync(ChannelAccess channel, RemoteAction action, string remoteId, CancellationToken ct)
    {
        if (action is RemoteAction.Like or RemoteAction.Unlike)
        {
            return new SendOutcome.Rejected("Instagram does not let comments be liked by API.");
        }

        if (InstagramIds.ReadMention(remoteId) is not null)
        {
            return new SendOutcome.Rejected("It stands under somebody else's post: only they can hide or delete it.");
        }

        var hide = new Dictionary<string, string> { ["hide"] = action == RemoteAction.Hide ? "true" : "false" };
        var wire = await calls.RunAsync<IInstagramApi, GraphDone>(
            channel, (api, proof) => action == RemoteAction.Delete ? api.DeleteAsync(proof, remoteId, ct) : api.HideAsync(proof, remoteId, hide, ct), ct);
        var isGone = action == RemoteAction.Delete && GraphError.Of(wire.Answer) is { IsGone: true };
        return wire.Content is { Success: true } || isGone
            ? new SendOutcome.Sent(remoteId, null) { Status = wire.Answer.Status, Answer = wire.Answer.Kept }
            : InstagramErrorTable.Classify(wire.Answer, time.GetUtcNow());
    }

    public async Task<InboundItem?> ReadAsync(ChannelAccess channel, string remoteId, CancellationToken ct)
    {
        if (InstagramIds.ReadMention(remoteId) is { } mention)
        {
            return await ReadMentionAsync(channel, mention.Media, mention.Comment, ct);
        }

        var wire = await calls.RunAsync<IInstagramApi, InstagramComment>(
            channel, (api, proof) => api.ReadCommentAsync(proof, remoteId, InstagramComment.Fields, ct), ct);
        return wire.Content is { Id: not null } comment ? InstagramItems.Of(channel, null, null, comment) : null;
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

            var wire = await calls.RunAsync<IInstagramApi, InstagramMedia>(channel, (api, proof) => api.ReadMediaAsync(proof, id, InstagramMedia.FigureFields, ct), ct);
            if (wire.Content is { } media)
            {
                var insights = await ReadInsightsAsync(channel, id, ct);
                figures[id] = new(
                    insights.GetValueOrDefault(Metrics[0]), insights.GetValueOrDefault(Metrics[1]), media.LikeCount, media.CommentsCount, insights.GetValueOrDefault(Metrics[2]), null);
            }
        }

        return figures;
    }

    public async Task<ChannelCheck> CheckAsync(ChannelAccess channel, CancellationToken ct)
    {
        var wire = await calls.RunAsync<IInstagramApi, InstagramAccount>(
            channel, (api, proof) => api.ReadAccountAsync(proof, channel.RemoteId, InstagramAccount.Fields, ct), ct);
        return wire.Content is { Id: { } id } account
            ? new(true, id, account.Username, null)
            : InstagramErrorTable.Classify(wire.Answer, time.GetUtcNow()).AsCheck();
    }

    /// <summary>Who may ask how many posts are left may publish; and pictures are asked for at our own address.</summary>
    public async Task<IReadOnlyList<ChannelTestPart>> TryPublishingAsync(ChannelAccess channel, CancellationToken ct)
    {
        var wire = await calls.RunAsync<IInstagramApi, GraphPage<InstagramLimit>>(
            channel, (api, proof) => api.ReadLimitAsync(proof, channel.RemoteId, InstagramLimit.Fields, ct), ct);
        var write = wire.Content is not { } page ? new ChannelTestPart("write", false, InstagramErrorTable.Classify(wire.Answer, time.GetUtcNow()).Words())
            : page.Data is [{ IsUsedUp: true } full, ..] ? new("write", false, InstagramErrorTable.UsedUp(time.GetUtcNow(), full.Config?.QuotaTotal).Reason)
            : new("write", true, page.Data is [{ QuotaUsage: { } used, Config.QuotaTotal: { } total }, ..] ? $"{used} of {total} posts of the last 24 hours are used." : null);
        var problem = await reach.ProblemAsync(ct);
        return [write, new("media", problem is null, problem is null ? null : $"Instagram {problem}")];
    }

    // What names us under other people's posts is shown only through our own account.
    private async Task<InboundItem?> ReadMentionAsync(ChannelAccess channel, string media, string? comment, CancellationToken ct)
    {
        var fields = comment is null ? InstagramAccount.MediaField(media) : InstagramAccount.CommentField(comment);
        var wire = await calls.RunAsync<IInstagramApi, InstagramAccount>(channel, (api, proof) => api.ReadAccountAsync(proof, channel.RemoteId, fields, ct), ct);
        return wire.Content switch
        {
            { MentionedComment: { Id: not null } found } => InstagramItems.Mention(channel, media, found),
            { MentionedMedia: { Id: not null } found } => InstagramItems.Mention(channel, found),
            _ => null,
        };
    }

    // Some numbers are not counted for some kinds of posts.
    private Task<Dictionary<string, long?>> ReadInsightsAsync(ChannelAccess channel, string media, CancellationToken ct) =>
        GraphInsights.ReadAsync(
            Metrics,
            names => calls.RunAsync<IInstagramApi, GraphPage<GraphInsight>>(channel, (api, proof) => api.ReadInsightsAsync(proof, media, names, ct), ct),
            wire => GraphError.Of(wire.Answer) is not { Code: 100, IsGone: false } || calls.SparesCalls(channel));
}
