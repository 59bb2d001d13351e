namespace Engagement.Core.Inbox.Reading;

/// <summary>English, Finnish, or neither. A language not surely known goes to a person.</summary>
internal static class LanguageReader
{
    public const string Undetermined = "und";

    private const double Margin = 0.5;
    private const double HintMargin = -2;

    public static string Read(CommentText text, FeatureHashes features, string? hint, LinearWeights weights)
    {
        var hinted = Known(hint);
        if (text.OtherLetters > 2)
        {
            return Undetermined;
        }

        if (features.Pieces.Count == 0)
        {
            return hinted ?? Undetermined;
        }

        Span<double> logits = stackalloc double[3];
        weights.Score(features, logits);
        var (english, finnish, other) = (logits[0], logits[1], logits[2]);
        return hinted switch
        {
            "en" when english - Math.Max(finnish, other) > HintMargin => "en",
            "fi" when finnish - Math.Max(english, other) > HintMargin => "fi",
            _ when english - Math.Max(finnish, other) > Margin => "en",
            _ when finnish - Math.Max(english, other) > Margin => "fi",
            _ => Undetermined,
        };
    }

    private static string? Known(string? hint) =>
        IsTag(hint, "en") ? "en" : IsTag(hint, "fi") ? "fi" : null;

    private static bool IsTag(string? hint, string language) =>
        hint is not null && hint.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (hint.Length == 2 || hint[2] is '-' or '_');
}
