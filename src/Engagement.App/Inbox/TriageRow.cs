using Engagement.Core.Common;
using Engagement.Core.Inbox;

namespace Engagement.App.Inbox;

/// <summary>How an interaction was read and what was decided, with reasons; one per interaction.</summary>
internal sealed class TriageRow
{
    public required InteractionId InteractionId { get; init; }

    public string Language { get; private set; } = "und";

    public Intent Intent { get; private set; } = Intent.Other;

    public IntentProbabilities Probabilities { get; private set; } = new(0, 0, 0, 0, 0, 0, 1);

    public Sentiment? Sentiment { get; private set; }

    public Urgency Urgency { get; private set; }

    public string? Topic { get; private set; }

    public List<string> Reasons { get; private set; } = [];

    public DecisionKind Decision { get; private set; }

    /// <summary>One line a person reads.</summary>
    public string DecisionReason { get; private set; } = "";

    /// <summary>The stable name of the rule that decided.</summary>
    public string DecisionRule { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>What a person said it is, where they corrected it.</summary>
    public Intent? CorrectedIntent { get; private set; }

    public UserId? CorrectedBy { get; private set; }

    public DateTimeOffset? CorrectedAt { get; private set; }

    /// <summary>The correction is not learned from.</summary>
    public bool LeftOut { get; set; }

    public void Read(Triage triage, Decision decision, DateTimeOffset now)
    {
        (Language, Intent, Probabilities, Sentiment) = (triage.Language, triage.Intent, triage.Probabilities, triage.Sentiment);
        (Urgency, Topic, Reasons) = (triage.Urgency, triage.Topic, [.. triage.Reasons]);
        (Decision, DecisionReason, DecisionRule, At) = (decision.Kind, decision.Reason, decision.Rule, now);
    }

    public void Correct(Intent intent, UserId? by, DateTimeOffset now) =>
        (CorrectedIntent, CorrectedBy, CorrectedAt, LeftOut) = (intent, by, now, false);
}
