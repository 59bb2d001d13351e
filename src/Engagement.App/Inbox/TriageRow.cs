using Engagement.Core.Common;
using Engagement.Core.Inbox;

namespace Engagement.App.Inbox;

/// <summary>How an interaction was read and what was decided, with reasons; one per interaction.</summary>
internal sealed class TriageRow
{
    public required InteractionId InteractionId { get; init; }

    public required string Language { get; set; }

    public required Intent Intent { get; set; }

    public required IntentProbabilities Probabilities { get; set; }

    public Sentiment? Sentiment { get; set; }

    public required Urgency Urgency { get; set; }

    public string? Topic { get; set; }

    public List<string> Reasons { get; set; } = [];

    public required DecisionKind Decision { get; set; }

    /// <summary>One line a person reads.</summary>
    public required string DecisionReason { get; set; }

    /// <summary>The stable name of the rule that decided.</summary>
    public required string DecisionRule { get; set; }

    public required DateTimeOffset At { get; set; }

    /// <summary>What a person said it is, where they corrected it.</summary>
    public Intent? CorrectedIntent { get; set; }

    public UserId? CorrectedBy { get; set; }

    public DateTimeOffset? CorrectedAt { get; set; }
}
