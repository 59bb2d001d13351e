using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;

namespace Engagement.App.Inbox;

/// <summary>A person outside as their page shows them: every identity that was found to be theirs, and what was said with each.</summary>
public sealed record PersonView(
    ContactId Id,
    string Name,
    IReadOnlyList<PersonIdentity> Identities,
    string? CareNote,
    ContactFigures Figures,
    IReadOnlyList<string> Segments,
    IReadOnlyList<PersonConversation> Conversations,
    DateTimeOffset FirstSeenAt,
    DateTimeOffset LastSeenAt,
    DateTimeOffset? ErasedAt);

/// <summary>One identity on one network.</summary>
public sealed record PersonIdentity(ContactId Id, NetworkKind Network, string Name, string? Handle, DateTimeOffset LastSeenAt, ContactFigures Figures);

/// <summary>One conversation with its two moments: the worst and the last.</summary>
public sealed record PersonConversation(
    ConversationId Id, NetworkKind Network, string ChannelName, ConversationState State, DateTimeOffset StartedAt, DateTimeOffset LastInboundAt, PersonMoment? Worst, PersonMoment? Last)
{
    /// <summary>What the person last answered when asked how we did there, 1 to 5.</summary>
    public int? Score { get; init; }
}

/// <summary>One thing the person said.</summary>
public sealed record PersonMoment(DateTimeOffset At, Intent Intent, bool Good, string Text);

/// <summary>A person in a list.</summary>
public sealed record PersonLine(ContactId Id, NetworkKind Network, string Name, string? Handle, DateTimeOffset LastSeenAt, ContactFigures Figures, bool HasCareNote);
