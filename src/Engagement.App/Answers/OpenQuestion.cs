using Engagement.Core.Common;

namespace Engagement.App.Answers;

/// <summary>A question that no article fits.</summary>
public sealed record OpenQuestion(InteractionId Id, ConversationId ConversationId, DateTimeOffset At, string Language, string Text);
