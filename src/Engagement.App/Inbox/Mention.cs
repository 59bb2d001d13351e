using Engagement.Core.Common;

namespace Engagement.App.Inbox;

/// <summary>A colleague was named in a note and should look at it.</summary>
internal sealed class Mention
{
    public required NoteId NoteId { get; init; }

    public required UserId UserId { get; init; }

    public required ConversationId ConversationId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When the colleague opened the conversation after it.</summary>
    public DateTimeOffset? SeenAt { get; set; }
}
