using Engagement.Core.Channels;
using Engagement.Core.Inbox;
using Engagement.Core.Inbox.Learning;

namespace Engagement.Web.Inbox;

/// <summary>How a comment is read, and what would be done with it on a channel that acknowledges.</summary>
internal sealed record TriageAnswer(
    string Id,
    string Language,
    Intent Intent,
    IntentProbabilities Probabilities,
    Sentiment? Sentiment,
    Urgency Urgency,
    string? Topic,
    DecisionKind Decision,
    string Rule,
    IReadOnlyList<string> Reasons)
{
    public static TriageAnswer Of(TriageBodyItem item, LocalLayer layer)
    {
        var triage = TriageReader.Read(item.Text, item.Language, null, layer);
        var decision = AcknowledgementPolicy.Decide(triage, new DecisionFacts
        {
            Mode = AcknowledgementMode.On,
            NetworkAllowsReply = true,
            IsEmptyText = string.IsNullOrWhiteSpace(item.Text),
        });
        return new TriageAnswer(
            item.Id, triage.Language, triage.Intent, triage.Probabilities, triage.Sentiment, triage.Urgency, triage.Topic,
            decision.Kind, decision.Rule, [decision.Reason, .. triage.Reasons]);
    }
}
