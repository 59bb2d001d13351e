using Engagement.Core.Common;

namespace Engagement.Core.Reporting;

/// <summary>One step of the ladder that fired.</summary>
public sealed record EscalationFact(ConversationId Conversation, int Step);
