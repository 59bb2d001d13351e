using Engagement.Core.Channels;
using Engagement.Core.Inbox;
using Engagement.Core.Inbox.Reading;

namespace Engagement.TriageTraining;

/// <summary>A comment and what reading made of it.</summary>
/// <param name="IsOpen">Only the score decides.</param>
/// <param name="Bare">The comment read without its question marks, if it has any.</param>
internal sealed record Judged(LabelledComment Comment, Triage Triage, bool IsOpen, Triage? Bare)
{
    private static readonly DecisionFacts Facts = new() { Mode = AcknowledgementMode.On, NetworkAllowsReply = true };

    public DecisionKind Kind { get; } = AcknowledgementPolicy.Decide(Triage, Facts).Kind;

    public bool IsThanked => Kind is DecisionKind.Acknowledge;

    public bool IsHeld => Kind is DecisionKind.Hold;

    public bool BareIsThanked => Bare is not null && AcknowledgementPolicy.Decide(Bare, Facts).Kind is DecisionKind.Acknowledge;

    public bool BareIsFound => Bare is { Probabilities.Question: >= 0.5 };

    public static Judged Of(LabelledComment comment, TriageModel model)
    {
        var triage = TriageReader.Read(comment.Text, null, null, model);
        var bare = comment.Text.Contains('?', StringComparison.Ordinal)
            ? TriageReader.Read(comment.Text.Replace("?", "", StringComparison.Ordinal), null, null, model)
            : null;
        return new(comment, triage, AcknowledgementScore.IsOpen(triage), bare);
    }

    /// <summary>Thanked if the score of its language must be at least so much.</summary>
    public bool IsThankedAt(double least) => IsOpen && Triage.Thanks >= least;

    public bool BareIsThankedAt(double least) => Bare is not null && AcknowledgementScore.IsOpen(Bare) && Bare.Thanks >= least;
}
