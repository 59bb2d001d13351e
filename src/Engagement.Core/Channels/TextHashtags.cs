using System.Globalization;
using System.Text;

namespace Engagement.Core.Channels;

/// <summary>Finds hashtags as X does (twitter-text 3.1.0): at least one letter, after nothing that a word is made of.</summary>
public static class TextHashtags
{
    private const int TextLook = 0xFE0E;
    private const int EmojiLook = 0xFE0F;
    private const int Keycap = 0x20E3;
    private const string SpecialLetters = "_\u200c\u200d\ua67e\u05be\u05f3\u05f4\uff5e\u301c\u309b\u309c\u30a0\u30fb\u3003\u0f0b\u0f0c\u00b7";

    /// <summary>The hashtags in the order they stand in; none inside an address.</summary>
    public static IReadOnlyList<TextTag> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAny('#', '＃'))
        {
            return [];
        }

        var links = TextLinks.Find(text);
        var found = new List<TextTag>();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '#' or '＃' && LengthAt(text, at) is var length and > 0)
            {
                if (!links.Any(link => at < link.Start + link.Length && at + 1 + length > link.Start))
                {
                    found.Add(new TextTag(at, length + 1, text.Substring(at + 1, length)));
                }

                at += length;
            }
        }

        return found;
    }

    // How many units the tag behind the sign has; 0 where there is none.
    private static int LengthAt(string text, int sign)
    {
        if (!MayFollow(RuneBefore(text, sign)) || (sign + 1 < text.Length && text[sign + 1] is (char)EmojiLook or (char)Keycap))
        {
            return 0;
        }

        var (at, hasLetter) = (sign + 1, false);
        while (at < text.Length && Rune.TryGetRuneAt(text, at, out var rune) && IsWord(rune, out var isLetter))
        {
            hasLetter |= isLetter;
            at += rune.Utf16SequenceLength;
        }

        var rest = text.AsSpan(at);
        return hasLetter && !rest.StartsWith("#") && !rest.StartsWith("＃") && !rest.StartsWith("://") ? at - sign - 1 : 0;
    }

    private static bool MayFollow(Rune? before) =>
        before is not { } rune || rune.Value is TextLook or EmojiLook || (rune.Value != '&' && !IsWord(rune, out _));

    private static bool IsWord(Rune rune, out bool isLetter)
    {
        var category = Rune.GetUnicodeCategory(rune);
        isLetter = category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
        return isLetter || category == UnicodeCategory.DecimalDigitNumber || (rune.IsBmp && SpecialLetters.Contains((char)rune.Value, StringComparison.Ordinal));
    }

    private static Rune? RuneBefore(string text, int at) =>
        at > 0 && Rune.DecodeLastFromUtf16(text.AsSpan(0, at), out var rune, out _) == System.Buffers.OperationStatus.Done ? rune : null;
}
