using Engagement.Core.Inbox.Reading;

namespace Engagement.TriageTraining;

/// <summary>A text as the weights see it, and what each column should say of it; null where it was not labelled.</summary>
internal sealed record Example(bool?[] Labels, double[] Importance, uint[] Words, uint[] Pieces)
{
    public static Example Of(ReadOnlySpan<char> text, bool?[] labels, double[] importance)
    {
        var features = FeatureHashes.Of(text);
        return new(labels, importance, [.. features.Words], [.. features.Pieces]);
    }
}
