using Engagement.Core.Common;
using Engagement.Core.Routing;

namespace Engagement.App.Routing;

/// <summary>One step of the ladder that was reached, whom it told, or why it told nobody. Never changed.</summary>
internal sealed class Escalation
{
    public required EscalationId Id { get; init; }

    public required ConversationId ConversationId { get; init; }

    /// <summary>Which promise.</summary>
    public ClockKind Kind { get; init; }

    /// <summary>50, 75, 90 or 100 (the target was missed).</summary>
    public required int Step { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who was told.</summary>
    public List<UserId> Told { get; init; } = [];

    /// <summary>Why nobody was told; null where somebody was.</summary>
    public string? Silent { get; init; }
}
