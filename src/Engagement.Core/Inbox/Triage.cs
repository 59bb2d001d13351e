namespace Engagement.Core.Inbox;

/// <summary>How a comment was read.</summary>
/// <param name="Language">"en", "fi", or "und" for anything else.</param>
/// <param name="Intent">The intent that decides who sees it.</param>
/// <param name="Probabilities">How likely each intent is.</param>
/// <param name="Sentiment">The mood; null when it could not be told.</param>
/// <param name="Urgency">Why it cannot wait, if it cannot.</param>
/// <param name="Topic">"care", "product", "hr", "press", or null.</param>
/// <param name="Reasons">Names of the rules that spoke, each with the words that made it speak: "question-word: how much".</param>
public sealed record Triage(
    string Language,
    Intent Intent,
    IntentProbabilities Probabilities,
    Sentiment? Sentiment,
    Urgency Urgency,
    string? Topic,
    IReadOnlyList<string> Reasons)
{
    /// <summary>How surely this is praise and nothing that a person must see, in log-odds: what <see cref="AcknowledgementScore"/> judges by.</summary>
    public double Thanks { get; init; } = double.NegativeInfinity;
}
