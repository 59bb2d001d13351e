using Engagement.Core.Inbox.Reading;

namespace Engagement.TriageTraining;

/// <summary>A text as the weights see it, and what each head should say of it; null where it was not labelled.</summary>
internal sealed record Example(bool?[] Labels, double[] Importance, uint[] Words, uint[] Pieces)
{
    public static Example Of(string text, bool?[] labels, double[] importance)
    {
        var comment = CommentText.Read(text);
        var hits = PhraseLists.Find(comment.Words);
        var features = FeatureHashes.Of(comment, hits, ReadingRules.Apply(comment, hits));
        return new(labels, importance, [.. features.Words], [.. features.Pieces]);
    }
}
