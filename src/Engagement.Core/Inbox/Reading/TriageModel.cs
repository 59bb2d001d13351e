namespace Engagement.Core.Inbox.Reading;

/// <summary>The weights that reading uses.</summary>
/// <param name="Intents">One column per <see cref="Head"/>.</param>
/// <param name="Question">Whether a sentence asks, told without its mark.</param>
/// <param name="Language">English, Finnish, other.</param>
internal sealed record TriageModel(LinearWeights Intents, LinearWeights Question, LinearWeights Language)
{
    /// <summary>Those that are part of the product.</summary>
    public static TriageModel Shipped { get; } = new(
        LinearWeights.ReadResource("triage.weights"),
        LinearWeights.ReadResource("question.weights"),
        LinearWeights.ReadResource("language.weights"));
}
