using Engagement.Core.Common;

namespace Engagement.App.Routing;

/// <summary>One step of the ladder that fired. Never changed.</summary>
internal sealed class Escalation
{
    public required EscalationId Id { get; init; }

    public required ConversationId ConversationId { get; init; }

    /// <summary>50, 75, 90 or 100 (the target was missed).</summary>
    public required int Step { get; init; }

    public required DateTimeOffset At { get; init; }
}
