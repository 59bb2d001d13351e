using Engagement.App.Networks.Http;
using Engagement.Core.Channels;

namespace Engagement.App.Networks.Bluesky;

/// <summary>What is done to and asked about single posts, and the account itself.</summary>
internal sealed class BlueskyDesk(BlueskyCalls calls, TimeProvider time)
{
    private const int MostAtOnce = 25;

    public async Task<SendOutcome> ActAsync(ChannelAccess channel, RemoteAction action, string remoteId, CancellationToken ct) =>
        (action, BlueskyUri.Read(remoteId)) switch
        {
            (RemoteAction.Hide or RemoteAction.Unhide, _) => new SendOutcome.Rejected(NetworkRules.MayHide(NetworkKind.Bluesky).Words!),
            (_, null) => new SendOutcome.Rejected("This is no post on Bluesky."),
            (RemoteAction.Delete, { } uri) when uri.Repo != channel.RemoteId => new SendOutcome.Rejected(NetworkRules.MayDelete(NetworkKind.Bluesky).Words!),
            (RemoteAction.Delete, { } uri) => await EraseAsync(channel, uri, remoteId, ct),
            (RemoteAction.Like, _) => await LikeAsync(channel, remoteId, ct),
            _ => await UnlikeAsync(channel, remoteId, ct),
        };

    public async Task<InboundItem?> ReadAsync(ChannelAccess channel, string remoteId, CancellationToken ct) =>
        (await ViewAsync(channel, remoteId, ct)).View is { } view ? BlueskyItems.Of(channel, view) : null;

    public async Task<IReadOnlyDictionary<string, NetworkFigures>> ReadFiguresAsync(
        ChannelAccess channel, IReadOnlyList<string> remoteIds, CancellationToken ct)
    {
        var figures = new Dictionary<string, NetworkFigures>();
        await ReadInParts.RunAsync(remoteIds, MostAtOnce, async batch =>
        {
            var wire = await calls.RunAsync(channel, (api, bearer) => api.ReadPostsAsync(bearer, batch, ct), ct);
            foreach (var view in wire.Content?.Posts ?? [])
            {
                if (view.Uri is not null)
                {
                    figures[view.Uri] = new(null, null, view.LikeCount, view.ReplyCount, view.RepostCount + (view.QuoteCount ?? 0), null);
                }
            }

            return ReadInParts.Settles(wire);
        });
        return figures;
    }

    public async Task<ChannelCheck> CheckAsync(ChannelAccess channel, CancellationToken ct)
    {
        var wire = await calls.RunAsync(channel, (api, bearer) => api.ReadSessionAsync(bearer, ct), ct);
        if (wire.Content is not { Did: { } did } session)
        {
            return BlueskyErrorTable.Classify(wire.Answer, time.GetUtcNow()).AsCheck();
        }

        return did == channel.RemoteId
            ? new(true, did, session.Handle, null)
            : new(false, did, session.Handle, $"This sign-in belongs to @{session.Handle}, not to @{channel.Handle.TrimStart('@')}.");
    }

    private async Task<SendOutcome> LikeAsync(ChannelAccess channel, string remoteId, CancellationToken ct)
    {
        var (view, problem) = await ViewAsync(channel, remoteId, ct);
        if (view?.Viewer?.Like is not null)
        {
            return new SendOutcome.Sent(remoteId, null);
        }

        if (view is not { Uri: { } uri, Cid: { } cid })
        {
            return problem ?? new SendOutcome.Rejected("It is no longer on Bluesky.");
        }

        // The key of the post, so that a second like of it is the same like.
        var write = new BlueskyWrite(
            channel.RemoteId, BlueskyUri.Like, BlueskyUri.Read(remoteId)!.Key, new BlueskyLike(new(uri, cid), BlueskyPublisher.Instant(time.GetUtcNow())));
        var wire = await calls.RunAsync(channel, (api, bearer) => api.PutRecordAsync(bearer, write, ct), ct);
        return wire.Answer.IsSuccess || BlueskyErrorTable.NameOf(wire.Answer) == "InvalidSwap"
            ? new SendOutcome.Sent(remoteId, null) { Status = wire.Answer.Status, Answer = wire.Answer.Kept }
            : BlueskyErrorTable.Classify(wire.Answer, time.GetUtcNow());
    }

    private async Task<SendOutcome> UnlikeAsync(ChannelAccess channel, string remoteId, CancellationToken ct)
    {
        var (view, problem) = await ViewAsync(channel, remoteId, ct);
        if (view is null)
        {
            return problem ?? new SendOutcome.Rejected("It is no longer on Bluesky.");
        }

        return BlueskyUri.Read(view.Viewer?.Like) is { } like
            ? await EraseAsync(channel, like, remoteId, ct)
            : new SendOutcome.Sent(remoteId, null);
    }

    private async Task<SendOutcome> EraseAsync(ChannelAccess channel, BlueskyUri uri, string remoteId, CancellationToken ct)
    {
        var erase = new BlueskyErase(channel.RemoteId, uri.Collection, uri.Key);
        var wire = await calls.RunAsync(channel, (api, bearer) => api.DeleteRecordAsync(bearer, erase, ct), ct);
        return wire.Answer.IsSuccess
            ? new SendOutcome.Sent(remoteId, null) { Status = wire.Answer.Status, Answer = wire.Answer.Kept }
            : BlueskyErrorTable.Classify(wire.Answer, time.GetUtcNow());
    }

    private async Task<(BlueskyView? View, SendOutcome? Problem)> ViewAsync(ChannelAccess channel, string remoteId, CancellationToken ct)
    {
        var wire = await calls.RunAsync(channel, (api, bearer) => api.ReadPostsAsync(bearer, [remoteId], ct), ct);
        return wire.Content is null
            ? (null, BlueskyErrorTable.Classify(wire.Answer, time.GetUtcNow()))
            : (wire.Content.Posts is [var view, ..] ? view : null, null);
    }
}
