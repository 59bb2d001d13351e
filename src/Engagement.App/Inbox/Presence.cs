using Engagement.Core.Common;

namespace Engagement.App.Inbox;

/// <summary>A colleague has a conversation open. Kept in the database, because the colleague may be on another node.</summary>
internal sealed class Presence
{
    public required ConversationId ConversationId { get; init; }

    public required UserId UserId { get; init; }

    /// <summary>When their page last said that it is open.</summary>
    public required DateTimeOffset SeenAt { get; set; }

    /// <summary>When they last typed into the answer; null where they only look.</summary>
    public DateTimeOffset? TypedAt { get; set; }
}
