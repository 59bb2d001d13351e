using Engagement.Core.Common;

namespace Engagement.App.Inbox;

/// <summary>An internal remark on a conversation; never leaves the house.</summary>
internal sealed class Note
{
    public required NoteId Id { get; init; }

    public required ConversationId ConversationId { get; init; }

    public required string Author { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset At { get; init; }
}
