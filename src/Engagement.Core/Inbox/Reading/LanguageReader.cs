namespace Engagement.Core.Inbox.Reading;

/// <summary>English, Finnish, or neither.</summary>
internal static class LanguageReader
{
    public const string Undetermined = "und";

    public static string Read(CommentText text, string? hint)
    {
        if (text.OtherLetters > 2)
        {
            return Undetermined;
        }

        return Known(hint) ?? Undetermined;
    }

    private static string? Known(string? hint) =>
        hint is null ? null
        : hint.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en"
        : hint.StartsWith("fi", StringComparison.OrdinalIgnoreCase) ? "fi"
        : null;
}
