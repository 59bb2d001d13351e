using Engagement.Core.Common;
using Engagement.Core.Inbox;

namespace Engagement.App.Inbox;

/// <summary>A comment that a person read otherwise than the robot.</summary>
/// <param name="By">Null for a program with a key.</param>
/// <param name="LeftOut">It is not learned from.</param>
public sealed record CorrectionLine(
    InteractionId Interaction, ConversationId Conversation, string Text, Intent Read, Intent Said, string? By, DateTimeOffset At, bool LeftOut);
