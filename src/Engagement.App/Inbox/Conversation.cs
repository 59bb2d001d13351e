using Engagement.Core.Common;
using Engagement.Core.Inbox;

namespace Engagement.App.Inbox;

/// <summary>One person's thread with us under one root post on one channel.</summary>
internal sealed class Conversation
{
    private const int PreviewLength = 280;

    public required ConversationId Id { get; init; }

    public required ChannelId ChannelId { get; init; }

    public required ContactId ContactId { get; init; }

    /// <summary>The network's id of the post the thread hangs under.</summary>
    public required string RootRemoteId { get; init; }

    /// <summary>Our delivery that published the root post, where it is ours.</summary>
    public DeliveryId? RootDeliveryId { get; init; }

    public ConversationState State { get; private set; } = ConversationState.New;

    /// <summary>Whether the working list shows it; follows from the state, stored for the list's index.</summary>
    public bool OnDesk { get; private set; } = true;

    /// <summary>Its place in the list by time left; follows from when it is due and when the person last spoke.</summary>
    public DateTimeOffset Rank { get; private set; } = DeskRank.Of(null, DateTimeOffset.UnixEpoch);

    /// <summary>What the newest thing the person said is, as it was read or as a person corrected it.</summary>
    public Intent? Intent { get; private set; }

    public Urgency? Urgency { get; private set; }

    /// <summary>The network's time of the first thing the person said.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The network's time of the last thing the person said.</summary>
    public DateTimeOffset LastInboundAt { get; private set; }

    public QueueId? QueueId { get; private set; }

    public UserId? OwnerId { get; private set; }

    public DateTimeOffset? SnoozedUntil { get; private set; }

    public DateTimeOffset? ResolvedAt { get; private set; }

    /// <summary>When it was resolved for the first time; stays when it is opened again.</summary>
    public DateTimeOffset? FirstResolvedAt { get; private set; }

    /// <summary>When it was first opened again after that.</summary>
    public DateTimeOffset? ReopenedAt { get; private set; }

    /// <summary>The network's time of the first thing a person of ours has not answered yet; null while nobody waits for us.</summary>
    public DateTimeOffset? WaitingSince { get; private set; }

    /// <summary>When the network accepted the last answer by a person.</summary>
    public DateTimeOffset? LastAnsweredAt { get; private set; }

    /// <summary>When the running clock is due; null while nobody waits for us. Written with the clock, so that the list sorts by it.</summary>
    public DateTimeOffset? DueAt
    {
        get;
        set
        {
            field = value;
            Rank = DeskRank.Of(value, LastInboundAt);
        }
    }

    /// <summary>When we promised to come back to the person with more.</summary>
    public DateTimeOffset? PromisedAt { get; private set; }

    /// <summary>What was promised, in the words of who promised it.</summary>
    public string? Promise { get; private set; }

    /// <summary>The last thing the person said, cut for the list.</summary>
    public string Preview { get; private set; } = "";

    public int Version { get; set; }

    /// <summary>The person said something.</summary>
    public void Hear(string text, DateTimeOffset at)
    {
        if (at >= LastInboundAt)
        {
            LastInboundAt = at;
            Preview = PreviewOf(text);
            Rank = DeskRank.Of(DueAt, at);
        }

        Version++;
    }

    /// <summary>How the newest thing the person said was read.</summary>
    public void ReadAs(Intent intent, Urgency? urgency) => (Intent, Urgency) = (intent, urgency ?? Urgency);

    /// <summary>What the person said at this instant must be answered by a person.</summary>
    public void Await(DateTimeOffset since)
    {
        if (WaitingSince is null || since < WaitingSince)
        {
            WaitingSince = since;
        }

        Version++;
    }

    /// <summary>A person's answer stands on the network; what came in after it was written still waits.</summary>
    public void Answered(DateTimeOffset at, DateTimeOffset? stillWaitingSince)
    {
        LastAnsweredAt = at;
        WaitingSince = stillWaitingSince;
        DueAt = null;
        if (stillWaitingSince is null && State is (ConversationState.Open or ConversationState.New or ConversationState.Acknowledged))
        {
            MoveTo(State is ConversationState.New ? ConversationState.Open : State);
            MoveTo(ConversationState.Waiting);
        }

        Version++;
    }

    /// <summary>Nobody need answer: it was spam, or it was taken back.</summary>
    public void WaitNoLonger()
    {
        WaitingSince = null;
        DueAt = null;
        Version++;
    }

    public void MoveTo(ConversationState to)
    {
        if (!ConversationRules.CanMove(State, to))
        {
            throw new InvalidOperationException($"Conversation {Id} cannot move from {State} to {to}.");
        }

        State = to;
        OnDesk = ConversationRules.IsOnDesk(to);
        SnoozedUntil = null;
        ResolvedAt = null;
        Version++;
    }

    /// <summary>It is to be looked at again, by us or because the person said more.</summary>
    public void Open(DateTimeOffset at)
    {
        ReopenedAt ??= ResolvedAt is null ? null : at;
        MoveTo(ConversationState.Open);
    }

    public void Resolve(DateTimeOffset now)
    {
        MoveTo(ConversationState.Resolved);
        ResolvedAt = now;
        FirstResolvedAt ??= now;
        (PromisedAt, Promise) = (null, null);
        WaitingSince = null;
        DueAt = null;
    }

    public void Snooze(DateTimeOffset until)
    {
        MoveTo(ConversationState.Snoozed);
        SnoozedUntil = until;
    }

    /// <summary>We said that we would come back by then.</summary>
    public void PromiseFollowUp(DateTimeOffset at, string words)
    {
        (PromisedAt, Promise) = (at, words);
        Version++;
    }

    public void KeepPromise()
    {
        (PromisedAt, Promise) = (null, null);
        Version++;
    }

    /// <summary>The person asked to be forgotten: their words go, the row stays for the counts.</summary>
    public void Forget()
    {
        (Preview, Promise) = ("", null);
        Version++;
    }

    public void PutIn(QueueId queue)
    {
        QueueId = queue;
        Version++;
    }

    public void GiveTo(UserId? owner)
    {
        OwnerId = owner;
        Version++;
    }

    // Half of a pair would not be a character any more.
    private static string PreviewOf(string text) =>
        text.Length <= PreviewLength ? text : text[..(char.IsHighSurrogate(text[PreviewLength - 1]) ? PreviewLength - 1 : PreviewLength)];
}
