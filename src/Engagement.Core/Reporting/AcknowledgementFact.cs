using Engagement.Core.Common;

namespace Engagement.Core.Reporting;

/// <summary>One acknowledgement sent in the week.</summary>
/// <param name="Id">Its delivery.</param>
/// <param name="Wrong">A person later said that it should have been answered.</param>
/// <param name="Conversation">Where.</param>
public sealed record AcknowledgementFact(DeliveryId Id, bool Wrong, ConversationId? Conversation = null);
