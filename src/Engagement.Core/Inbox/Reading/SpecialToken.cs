namespace Engagement.Core.Inbox.Reading;

/// <summary>Addresses, mentions and placeholders for names: read as one word each, whatever they say.</summary>
internal static class SpecialToken
{
    /// <summary>How much of the beginning of <paramref name="text"/> is such a token, and the word it stands for; 0 and null if none.</summary>
    public static int LengthOf(ReadOnlySpan<char> text, out string? word)
    {
        var length = text[0] switch
        {
            'h' or 'H' or 'w' or 'W' => Address(text),
            '@' => Mention(text),
            '[' => Placeholder(text),
            _ => 0,
        };
        word = length == 0 ? null : text[0] is '@' or '[' ? CommentText.User : CommentText.Url;
        return length;
    }

    /// <summary>A picture or a video posted on X carries such an address; every other link is one that somebody wrote.</summary>
    public static bool IsOwnPicture(ReadOnlySpan<char> address) =>
        address.Contains("://t.co/", StringComparison.OrdinalIgnoreCase) || address.Contains("pic.twitter.com/", StringComparison.OrdinalIgnoreCase);

    private static int Address(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            && !text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            && !text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        var end = text.IndexOfAny(" \n\t\r");
        return end < 0 ? text.Length : end;
    }

    private static int Mention(ReadOnlySpan<char> text)
    {
        var length = 1;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] is '_' or '.' or '-'))
        {
            length++;
        }

        return length > 1 && text[1] is not ('.' or '-') ? length : 0;
    }

    // Training sets write people so.
    private static int Placeholder(ReadOnlySpan<char> text) =>
        text.StartsWith("[NAME]") || text.StartsWith("[PERSON]") ? text.IndexOf(']') + 1 : 0;
}
