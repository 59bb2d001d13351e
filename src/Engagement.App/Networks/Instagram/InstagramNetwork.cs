using Engagement.App.Channels;
using Engagement.Core.Channels;

namespace Engagement.App.Networks.Instagram;

/// <summary>Instagram as the rest of the program sees it.</summary>
internal sealed class InstagramNetwork(
    InstagramPublisher publisher, InstagramReadBack readBack, InstagramListener listener, InstagramDesk desk) : INetwork, ITriesPublishing
{
    public NetworkKind Kind => NetworkKind.Instagram;

    public Task<SendOutcome> SendAsync(ChannelAccess channel, OutgoingMessage message, CancellationToken ct) =>
        publisher.SendAsync(channel, message, ct);

    public Task<ReadBack> FindAsync(
        ChannelAccess channel, OutgoingMessage message, DateTimeOffset attemptedAt, IReadOnlySet<string> notOurs, CancellationToken ct) =>
        readBack.FindAsync(channel, message, attemptedAt, notOurs, ct);

    public Task<SendOutcome> ActAsync(ChannelAccess channel, RemoteAction action, string remoteId, CancellationToken ct) =>
        desk.ActAsync(channel, action, remoteId, ct);

    public Task<PollAnswer> PollAsync(ChannelAccess channel, string? cursor, IReadOnlyList<WatchedPost> watched, CancellationToken ct) =>
        listener.PollAsync(channel, cursor, watched, ct);

    public Task<InboundItem?> ReadAsync(ChannelAccess channel, string remoteId, CancellationToken ct) => desk.ReadAsync(channel, remoteId, ct);

    public Task<IReadOnlyDictionary<string, NetworkFigures>> ReadFiguresAsync(
        ChannelAccess channel, IReadOnlyList<string> remoteIds, CancellationToken ct) =>
        desk.ReadFiguresAsync(channel, remoteIds, ct);

    public Task<ChannelCheck> CheckAsync(ChannelAccess channel, CancellationToken ct) => desk.CheckAsync(channel, ct);

    public Task<IReadOnlyList<ChannelTestPart>> TryAsync(ChannelAccess channel, CancellationToken ct) => desk.TryPublishingAsync(channel, ct);
}
