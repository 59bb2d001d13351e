using Engagement.Core.Channels;

namespace Engagement.App.Networks;

/// <summary>
/// One network as the rest of the program sees it. Nothing here retries a call that changes the world; nothing here throws for what a
/// network answers: it is turned into an outcome by the network's error table. Only cancellation and bugs throw.
/// </summary>
internal interface INetwork
{
    NetworkKind Kind { get; }

    /// <summary>Says it, once. Steps before the last one (uploads) may fail safely: then the outcome is Later or Rejected, never Unknown.</summary>
    Task<SendOutcome> SendAsync(ChannelAccess channel, OutgoingMessage message, CancellationToken ct);

    /// <summary>
    /// Looks on the network whether a message whose answer was unclear is there. What is in <paramref name="notOurs"/> is known to be
    /// another delivery, however alike its words, and never the answer.
    /// </summary>
    Task<ReadBack> FindAsync(
        ChannelAccess channel, OutgoingMessage message, DateTimeOffset attemptedAt, IReadOnlySet<string> notOurs, CancellationToken ct);

    /// <summary>Likes, hides, deletes. Safe to repeat.</summary>
    Task<SendOutcome> ActAsync(ChannelAccess channel, RemoteAction action, string remoteId, CancellationToken ct);

    /// <summary>Hears what is new since the cursor: comments under the watched posts, replies and mentions.</summary>
    Task<PollAnswer> PollAsync(ChannelAccess channel, string? cursor, IReadOnlyList<WatchedPost> watched, CancellationToken ct);

    /// <summary>Reads one inbound thing by its id, for webhooks that are only hints; null when it is gone.</summary>
    Task<InboundItem?> ReadAsync(ChannelAccess channel, string remoteId, CancellationToken ct);

    /// <summary>Reads what the network counts for our posts; posts it says nothing about are absent.</summary>
    Task<IReadOnlyDictionary<string, NetworkFigures>> ReadFiguresAsync(ChannelAccess channel, IReadOnlyList<string> remoteIds, CancellationToken ct);

    /// <summary>Says whether the tokens work and whose they are, without publishing.</summary>
    Task<ChannelCheck> CheckAsync(ChannelAccess channel, CancellationToken ct);
}
