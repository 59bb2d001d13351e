using Engagement.Core.Channels;

namespace Engagement.App.Networks.Mastodon;

/// <summary>What is done to and asked about single posts, and the account itself.</summary>
internal sealed class MastodonDesk(MastodonCalls calls, MastodonListener listener, MastodonServers servers, TimeProvider time)
{
    public Task<SendOutcome> ActAsync(ChannelAccess channel, RemoteAction action, string remoteId, CancellationToken ct) => action switch
    {
        RemoteAction.Like => FavouriteAsync(channel, remoteId, "favourite", ct),
        RemoteAction.Unlike => FavouriteAsync(channel, remoteId, "unfavourite", ct),
        RemoteAction.Delete => DeleteAsync(channel, remoteId, ct),
        _ => Task.FromResult<SendOutcome>(new SendOutcome.Rejected(NetworkRules.MayHide(NetworkKind.Mastodon).Words!)),
    };

    public async Task<InboundItem?> ReadAsync(ChannelAccess channel, string remoteId, CancellationToken ct)
    {
        var wire = await calls.RunAsync(channel, (api, bearer) => api.ReadStatusAsync(bearer, remoteId, ct), ct);
        if (wire.Content is not { Id: not null } status)
        {
            return null;
        }

        var (root, _) = await listener.RootAsync(channel, status, ct);
        return MastodonItems.Of(channel, status, root);
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

            var wire = await calls.RunAsync(channel, (api, bearer) => api.ReadStatusAsync(bearer, id, ct), ct);
            if (wire.Content is { Id: not null } status)
            {
                figures[id] = new(null, null, status.FavouritesCount, status.RepliesCount, status.ReblogsCount, null);
            }
        }

        return figures;
    }

    public async Task<ChannelCheck> CheckAsync(ChannelAccess channel, CancellationToken ct)
    {
        var wire = await calls.RunAsync(channel, (api, bearer) => api.ReadMeAsync(bearer, ct), ct);
        if (wire.Content is not { Id: { } id } me)
        {
            return MastodonErrorTable.Classify(wire.Answer, time.GetUtcNow()).AsCheck();
        }

        return id == channel.RemoteId
            ? new(true, id, me.Acct, null) { LongestText = (await servers.ReadAsync(channel, ct)).Server?.Characters }
            : new(false, id, me.Acct, $"This token belongs to @{me.Acct}, not to @{channel.Handle.TrimStart('@')}.");
    }

    private async Task<SendOutcome> FavouriteAsync(ChannelAccess channel, string remoteId, string act, CancellationToken ct)
    {
        var wire = await calls.RunAsync(channel, (api, bearer) => api.ActAsync(bearer, remoteId, act, ct), ct);
        return wire.Content is { Id: not null }
            ? new SendOutcome.Sent(remoteId, null) { Status = wire.Answer.Status, Answer = wire.Answer.Kept }
            : MastodonErrorTable.Classify(wire.Answer, time.GetUtcNow());
    }

    private async Task<SendOutcome> DeleteAsync(ChannelAccess channel, string remoteId, CancellationToken ct)
    {
        var seen = await calls.RunAsync(channel, (api, bearer) => api.ReadStatusAsync(bearer, remoteId, ct), ct);
        if (seen.Content is { Account.Id: { } author } && author != channel.RemoteId)
        {
            return new SendOutcome.Rejected(NetworkRules.MayDelete(NetworkKind.Mastodon).Words!);
        }

        var wire = seen.Answer.Status is 404 or 410
            ? seen
            : await calls.RunAsync(channel, (api, bearer) => api.DeleteAsync(bearer, remoteId, ct), ct);
        return wire.Answer.IsSuccess || wire.Answer.Status is 404 or 410
            ? new SendOutcome.Sent(remoteId, null) { Status = wire.Answer.Status, Answer = wire.Answer.Kept }
            : MastodonErrorTable.Classify(wire.Answer, time.GetUtcNow());
    }
}
