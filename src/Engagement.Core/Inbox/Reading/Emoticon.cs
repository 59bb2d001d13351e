namespace Engagement.Core.Inbox.Reading;

/// <summary>Faces made of keyboard signs: ":)", ";-)", ":'(", "&lt;3".</summary>
internal static class Emoticon
{
    /// <summary>How many characters at the beginning of <paramref name="text"/> are a face, and which; 0 if none.</summary>
    public static int LengthOf(ReadOnlySpan<char> text, out int face)
    {
        face = 0;
        if (text.StartsWith("<3"))
        {
            face = Mark.Heart;
            return 2;
        }

        if (text[0] is not (':' or ';' or '=') || text.Length < 2)
        {
            return 0;
        }

        var mouth = text[1] is '-' or '\'' or 'o' or '^' ? 2 : 1;
        if (mouth >= text.Length)
        {
            return 0;
        }

        face = text[mouth] switch
        {
            ')' or ']' or '}' => text[0] is ';' ? Mark.Wink : Mark.Smile,
            'D' or 'P' or 'p' or 'd' or '3' when EndsAt(text, mouth) => Mark.Grin,
            '(' or '[' or '{' or '<' => Mark.Sad,
            '/' or '\\' or '|' or 'c' or 'C' or 's' or 'S' when EndsAt(text, mouth) => Mark.Doubt,
            _ => 0,
        };
        return face == 0 ? 0 : mouth + 1;
    }

    public static bool IsSad(int face) => face is Mark.Sad or Mark.Doubt;

    private static bool EndsAt(ReadOnlySpan<char> text, int mouth) =>
        mouth + 1 == text.Length || !(char.IsLetterOrDigit(text[mouth + 1]) || text[mouth + 1] is '/');
}
