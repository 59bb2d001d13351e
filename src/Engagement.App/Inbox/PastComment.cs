using Engagement.Core.Inbox;

namespace Engagement.App.Inbox;

/// <summary>A stored comment with how it was read and who said it.</summary>
internal sealed record PastComment(Interaction Comment, TriageRow Triage, Contact Person)
{
    /// <summary>The reading as stored, with a person's correction over it.</summary>
    public Triage Read() => new(
        Triage.Language, Triage.CorrectedIntent ?? Triage.Intent, Triage.Probabilities, Triage.Sentiment, Triage.Urgency, Triage.Topic, Triage.Reasons);
}
