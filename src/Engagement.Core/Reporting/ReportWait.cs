using Engagement.Core.Common;

namespace Engagement.Core.Reporting;

/// <summary>One conversation that waited: how long the person waited for an answer, or has waited so far.</summary>
public sealed record ReportWait(
    ConversationId Id, InteractionId Interaction, string Channel, string Network, DateTimeOffset CreatedAt, DateTimeOffset? AnsweredAt, double Seconds);
