using Engagement.Core.Common;

namespace Engagement.Core.Reporting;

/// <summary>One answer by a person of ours, written in the week.</summary>
/// <param name="Id">Its delivery.</param>
/// <param name="Conversation">Where.</param>
/// <param name="Person">Who wrote it.</param>
/// <param name="WrittenAt">When it was written.</param>
/// <param name="Theme">The theme of the post that the conversation hangs under, where it hangs under one.</param>
public sealed record ReplyFact(DeliveryId Id, ConversationId Conversation, UserId Person, DateTimeOffset WrittenAt, ThemeId? Theme = null);
