using Engagement.App.Networks;
using Engagement.Core.Channels;

namespace Engagement.Tests.Reporting;

/// <summary>A network that tells figures, or fails; everything else must not be asked of it.</summary>
internal sealed class FigureNetwork(NetworkKind kind, Func<string, NetworkFigures?> tell) : INetwork
{
    public NetworkKind Kind => kind;

    public List<string> Asked { get; } = [];

    public Task<IReadOnlyDictionary<string, NetworkFigures>> ReadFiguresAsync(ChannelAccess channel, IReadOnlyList<string> remoteIds, CancellationToken ct)
    {
        Asked.AddRange(remoteIds);
        IReadOnlyDictionary<string, NetworkFigures> told = remoteIds
            .Select(id => (Id: id, Told: tell(id)))
            .Where(pair => pair.Told is not null)
            .ToDictionary(pair => pair.Id, pair => pair.Told!);
        return Task.FromResult(told);
    }

    public Task<SendOutcome> SendAsync(ChannelAccess channel, OutgoingMessage message, CancellationToken ct) => throw new NotSupportedException();

    public Task<ReadBack> FindAsync(
        ChannelAccess channel, OutgoingMessage message, DateTimeOffset attemptedAt, IReadOnlySet<string> notOurs, CancellationToken ct) => throw new NotSupportedException();

    public Task<SendOutcome> ActAsync(ChannelAccess channel, RemoteAction action, string remoteId, CancellationToken ct) => throw new NotSupportedException();

    public Task<PollAnswer> PollAsync(ChannelAccess channel, string? cursor, IReadOnlyList<WatchedPost> watched, CancellationToken ct) => throw new NotSupportedException();

    public Task<InboundItem?> ReadAsync(ChannelAccess channel, string remoteId, CancellationToken ct) => throw new NotSupportedException();

    public Task<ChannelCheck> CheckAsync(ChannelAccess channel, CancellationToken ct) => throw new NotSupportedException();
}
