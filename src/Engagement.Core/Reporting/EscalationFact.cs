using Engagement.Core.Common;

namespace Engagement.Core.Reporting;

/// <summary>One step of the ladder that fired.</summary>
/// <param name="Conversation">Where.</param>
/// <param name="Step">50, 75, 90 or 100 (the target was missed).</param>
/// <param name="InTime">Whether the promise was kept after all; null while that is open.</param>
public sealed record EscalationFact(ConversationId Conversation, int Step, bool? InTime = null);
