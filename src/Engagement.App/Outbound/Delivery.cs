using Engagement.App.Networks;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Outbound;

namespace Engagement.App.Outbound;

/// <summary>One thing we say on one channel: the ledger row with its final words, due time, state and attempts.</summary>
internal sealed class Delivery
{
    public required DeliveryId Id { get; init; }

    public required ChannelId ChannelId { get; init; }

    public required NetworkKind Network { get; init; }

    public required DeliverySource Source { get; init; }

    public PostId? PostId { get; init; }

    public ConversationId? ConversationId { get; init; }

    /// <summary>The interaction this answers.</summary>
    public InteractionId? InteractionId { get; init; }

    /// <summary>The delivery that must be sent first: a first comment's post, the part before in a thread.</summary>
    public DeliveryId? AfterId { get; set; }

    /// <summary>Which part of a thread it is; 0 for the first and for what is no thread.</summary>
    public int Part { get; init; }

    /// <summary>A message to the person who wrote what this answers, not seen by others.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>The network's id of what this answers.</summary>
    public string? InReplyTo { get; set; }

    /// <summary>The network's id of the root post of the thread this belongs to.</summary>
    public string? ThreadRoot { get; set; }

    public required string Text { get; set; }

    public required string Language { get; init; }

    public List<MediaRef> Media { get; init; } = [];

    /// <summary>How it is said; null: as the network does by itself.</summary>
    public Manner? Manner { get; set; }

    /// <summary>When it is to be said.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>When it may be tried (again): the due time, or later where the network said "not now".</summary>
    public required DateTimeOffset NextTryAt { get; set; }

    public DeliveryState State { get; private set; } = DeliveryState.Pending;

    public HeldReason? HeldReason { get; private set; }

    /// <summary>Why it stands as it does, in words for a person.</summary>
    public string? Reason { get; private set; }

    /// <summary>
    /// What makes a second try the same thing to the network where it can tell (Bluesky's record key, Mastodon's
    /// Idempotency-Key); set before the first attempt and never changed.
    /// </summary>
    public required string IdempotencyKey { get; init; }

    public string? RemoteId { get; private set; }

    public string? RemoteUrl { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public int Attempts { get; set; }

    /// <summary>The process that is sending it; when that process is gone the delivery becomes Unknown.</summary>
    public WorkerId? ClaimedBy { get; private set; }

    /// <summary>The saved, template or acknowledgement wording it was made from.</summary>
    public string? Wording { get; init; }

    public UserId? CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public int Version { get; set; }

    public void MarkSent(string remoteId, string? remoteUrl, DateTimeOffset at)
    {
        Move(DeliveryState.Sent, null, null);
        (RemoteId, RemoteUrl, SentAt) = (remoteId, remoteUrl, at);
    }

    /// <summary>A person says that it stands on the network, without an id to name it by.</summary>
    public void MarkSentUnseen(DateTimeOffset at)
    {
        Move(DeliveryState.Sent, null, null);
        SentAt = at;
    }

    public void Postpone(DateTimeOffset until, string why)
    {
        Move(DeliveryState.Pending, why, null);
        NextTryAt = until;
    }

    public void Fail(string why) => Move(DeliveryState.Failed, why, null);

    public void Lose(string why) => Move(DeliveryState.Unknown, why, null);

    public void Hold(HeldReason reason, string why) => Move(DeliveryState.Held, why, reason);

    public void Release(DateTimeOffset nextTryAt)
    {
        Move(DeliveryState.Pending, null, null);
        NextTryAt = nextTryAt;
    }

    /// <summary>Still unknown; the network is asked again then.</summary>
    public void AskAgain(DateTimeOffset at, string why)
    {
        (NextTryAt, Reason) = (at, why);
        Version++;
    }

    /// <summary>Other words, pictures or time, while it waits. What was held or failed waits again: a person has changed it.</summary>
    public void Rewrite(string text, IReadOnlyList<MediaRef> media, DateTimeOffset dueAt, DeliveryId? after)
    {
        if (State != DeliveryState.Pending)
        {
            Move(DeliveryState.Pending, null, null);
        }

        (Text, DueAt, NextTryAt, AfterId) = (text, dueAt, dueAt, after);
        Media.Clear();
        Media.AddRange(media);
        Version++;
    }

    /// <summary>What it answers stands on the network: now it may be said. The next part of a thread is due from now, however late the one before was.</summary>
    public void Follow(StandsBefore before, DateTimeOffset now)
    {
        (InReplyTo, ThreadRoot) = (before.RemoteId, before.ThreadRoot ?? before.RemoteId);
        NextTryAt = NextTryAt > now ? NextTryAt : now;
        DueAt = Part > 0 && DueAt < now ? now : DueAt;
        Version++;
    }

    public OutgoingMessage ToMessage() =>
        new(Id, Source, Text, Language, Media, InReplyTo, ThreadRoot, IdempotencyKey, CreatedAt) { IsPrivate = IsPrivate, Manner = Manner ?? new() };

    public void Cancel(string why) => Move(DeliveryState.Cancelled, why, null);

    private void Move(DeliveryState to, string? why, HeldReason? held)
    {
        if (!DeliveryRules.CanMove(State, to))
        {
            throw new InvalidOperationException($"Delivery {Id} cannot move from {State} to {to}.");
        }

        (State, Reason, HeldReason, ClaimedBy) = (to, why, held, null);
        Version++;
    }
}
