using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Engagement.Core.Routing;

namespace Engagement.App.Routing;

/// <summary>A whole conversation: the post it hangs under, everything said by both sides, how it was read, its clocks and its history.</summary>
public sealed record ConversationDetails(
    DeskItem Head,
    RootPost? Root,
    IReadOnlyList<ThreadLine> Lines,
    IReadOnlyList<ClockLine> Clocks,
    IReadOnlyList<HistoryLine> History,
    IReadOnlyList<EarlierConversation> Earlier)
{
    /// <summary>How often people handed it on.</summary>
    public int Bounces { get; init; }

    /// <summary>Why the person was not asked how we did, where that was decided last; else null.</summary>
    public string? NotAsked { get; init; }
}

/// <summary>Our post that the thread hangs under.</summary>
public sealed record RootPost(DeliveryId DeliveryId, PostId? PostId, string Text, IReadOnlyList<MediaRef> Media, DateTimeOffset? SentAt, string? RemoteUrl);

/// <summary>One thing said in a thread, or an internal note.</summary>
public sealed record ThreadLine
{
    public required ThreadVoice Voice { get; init; }

    public required string Author { get; init; }

    public required string Text { get; init; }

    /// <summary>The network's time for what others said; the time it was sent or written for ours.</summary>
    public required DateTimeOffset At { get; init; }

    public InteractionId? InteractionId { get; init; }

    public DeliveryId? DeliveryId { get; init; }

    public DeliveryState? DeliveryState { get; init; }

    /// <summary>When a delivery of ours is to be sent: until then it can be undone.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Why a delivery stands as it does.</summary>
    public string? DeliveryReason { get; init; }

    /// <summary>Only the person sees it, not everybody.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Who took the thank-you back.</summary>
    public string? TakenBackBy { get; init; }

    public string? Link { get; init; }

    public IReadOnlyList<string> MediaUrls { get; init; } = [];

    /// <summary>The label with which the network warns of it.</summary>
    public string? Label { get; init; }

    public DateTimeOffset? EditedAt { get; init; }

    public DateTimeOffset? HiddenAt { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    public TriageLine? Triage { get; init; }

    /// <summary>What the person answered to the question how we did, 1 to 5.</summary>
    public int? Score { get; init; }

    /// <summary>That score opened the conversation again.</summary>
    public bool Reopened { get; init; }
}

/// <summary>Who speaks in a line of a thread.</summary>
public enum ThreadVoice
{
    Customer,
    Person,
    Robot,
    OursElsewhere,
    Note,

    /// <summary>We ask how we did.</summary>
    SurveyAsked,

    /// <summary>The person says how we did.</summary>
    SurveyAnswered,
}

/// <summary>How one interaction was read and what was decided.</summary>
public sealed record TriageLine(
    string Language,
    Intent Intent,
    IntentProbabilities Probabilities,
    Sentiment? Sentiment,
    Urgency Urgency,
    string? Topic,
    IReadOnlyList<string> Reasons,
    DecisionKind Decision,
    string DecisionReason,
    string DecisionRule,
    Intent? CorrectedIntent);

/// <summary>One clock.</summary>
public sealed record ClockLine(ClockKind Kind, int Round, DateTimeOffset StartedAt, DateTimeOffset DueAt, DateTimeOffset? StoppedAt, DateTimeOffset? BreachedAt);

/// <summary>One line of what was done with a conversation.</summary>
public sealed record HistoryLine(DateTimeOffset At, string By, string What)
{
    /// <summary>To whom it went, where it went anywhere.</summary>
    public string? To { get; init; }

    /// <summary>Why it went there.</summary>
    public string? Reason { get; init; }

    /// <summary>The step of the ladder, where it is one.</summary>
    public int? Step { get; init; }
}

/// <summary>Another conversation with the same person.</summary>
public sealed record EarlierConversation(ConversationId Id, NetworkKind Network, string Preview, ConversationState State, DateTimeOffset LastInboundAt);
