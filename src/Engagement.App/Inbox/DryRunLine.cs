using Engagement.Core.Common;
using Engagement.Core.Inbox;

namespace Engagement.App.Inbox;

/// <summary>What would have been done with one past comment.</summary>
/// <param name="Comment">Which.</param>
/// <param name="Conversation">Its thread.</param>
/// <param name="At">The network's time.</param>
/// <param name="Person">Who said it.</param>
/// <param name="Text">What they said.</param>
/// <param name="Decision">What would have been done, and why.</param>
/// <param name="Words">What would have been said; null where nothing, or only a like.</param>
/// <param name="Objected">A person said that thanking for it is wrong.</param>
public sealed record DryRunLine(
    InteractionId Comment, ConversationId Conversation, DateTimeOffset At, string Person, string Text, Decision Decision, string? Words, bool Objected);
