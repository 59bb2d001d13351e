using Engagement.Core.Common;

namespace Engagement.App.Inbox;

/// <summary>An answer a person wrote.</summary>
/// <param name="Conversation">Where it belongs.</param>
/// <param name="Text">The words.</param>
/// <param name="By">Who wrote it; null for an outside program.</param>
/// <param name="SeenUntil">When the writer last saw the thread; null skips the question whether somebody answered meanwhile.</param>
internal sealed record Reply(ConversationId Conversation, string Text, UserId? By, DateTimeOffset? SeenUntil)
{
    /// <summary>How long it is kept back, so that the writer can undo it. Default: not at all.</summary>
    public TimeSpan Undo { get; init; }

    /// <summary>For the person alone, where the network has it.</summary>
    public bool IsPrivate { get; init; }
}
