using System.Text;

namespace Engagement.Core.Channels;

/// <summary>Finds whole emoji sequences: skin tones, families joined by ZWJ, flags, keycaps.</summary>
internal static class TextEmoji
{
    private const int Joiner = 0x200D;
    private const int EmojiLook = 0xFE0F;
    private const int Keycap = 0x20E3;
    private const int LastTag = 0xE007F;

    // Extended_Pictographic of Unicode 15 up to U+3299; IsPicture has the plane above.
    private static readonly (int First, int Last)[] Pictures =
    [
        (0x203C, 0x203C), (0x2049, 0x2049), (0x2139, 0x2139), (0x2194, 0x2199), (0x21A9, 0x21AA), (0x231A, 0x231B), (0x2328, 0x2328),
        (0x2388, 0x2388), (0x23CF, 0x23CF), (0x23E9, 0x23F3), (0x23F8, 0x23FA), (0x24C2, 0x24C2), (0x25AA, 0x25AB), (0x25B6, 0x25B6),
        (0x25C0, 0x25C0), (0x25FB, 0x25FE), (0x2600, 0x2605), (0x2607, 0x2612), (0x2614, 0x265E), (0x2660, 0x2685), (0x2690, 0x2705),
        (0x2708, 0x2712), (0x2714, 0x2714), (0x2716, 0x2716), (0x271D, 0x271D), (0x2721, 0x2721), (0x2728, 0x2728), (0x2733, 0x2734),
        (0x2744, 0x2744), (0x2747, 0x2747), (0x274C, 0x274C), (0x274E, 0x274E), (0x2753, 0x2755), (0x2757, 0x2757), (0x2763, 0x2767),
        (0x2795, 0x2797), (0x27A1, 0x27A1), (0x27B0, 0x27B0), (0x27BF, 0x27BF), (0x2934, 0x2935), (0x2B05, 0x2B07), (0x2B1B, 0x2B1C),
        (0x2B50, 0x2B50), (0x2B55, 0x2B55), (0x3030, 0x3030), (0x303D, 0x303D), (0x3297, 0x3297), (0x3299, 0x3299),
    ];

    /// <summary>How many UTF-16 units the emoji that starts here has; 0 when none does.</summary>
    public static int LengthAt(string text, int at)
    {
        var (first, length) = Read(text, at);
        if (first is '#' or '*' or (>= '0' and <= '9'))
        {
            return KeycapLength(text, at);
        }

        // These three and the pawn are emoji only when said so.
        if (first is 0xA9 or 0xAE or 0x2122 or 0x265F)
        {
            return Read(text, at + 1).Rune == EmojiLook ? 2 : 0;
        }

        if (IsRegional(first))
        {
            var (second, more) = Read(text, at + length);
            return IsRegional(second) ? length + more : 0;
        }

        return IsPicture(first) ? SequenceLength(text, at) : 0;
    }

    private static int KeycapLength(string text, int at)
    {
        var next = Read(text, at + 1).Rune == EmojiLook ? at + 2 : at + 1;
        return Read(text, next).Rune == Keycap ? next + 1 - at : 0;
    }

    private static int SequenceLength(string text, int start)
    {
        var at = start;
        while (true)
        {
            at += Read(text, at).Length;
            at = SkipModifiers(text, at);
            var (joiner, width) = Read(text, at);
            if (joiner != Joiner || !IsPicture(Read(text, at + width).Rune))
            {
                return at - start;
            }

            at += width;
        }
    }

    private static int SkipModifiers(string text, int at)
    {
        while (true)
        {
            var (rune, length) = Read(text, at);
            if (rune is not (EmojiLook or (>= 0x1F3FB and <= 0x1F3FF) or (>= 0xE0020 and <= LastTag)))
            {
                return at;
            }

            at += length;
        }
    }

    private static (int Rune, int Length) Read(string text, int at) =>
        at < text.Length && Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) == System.Buffers.OperationStatus.Done
            ? (rune.Value, length)
            : (-1, 0);

    private static bool IsRegional(int rune) => rune is >= 0x1F1E6 and <= 0x1F1FF;

    private static bool IsPicture(int rune) => rune switch
    {
        >= 0x1F000 and <= 0x1FAFF => !IsRegional(rune),
        < 0x203C or > 0x3299 => false,
        _ => Array.Exists(Pictures, range => rune >= range.First && rune <= range.Last),
    };
}
