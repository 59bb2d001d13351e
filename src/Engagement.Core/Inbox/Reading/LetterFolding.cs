using System.Text;

namespace Engagement.Core.Inbox.Reading;

/// <summary>Brings variants of a character to one form.</summary>
internal static class LetterFolding
{
    /// <summary>Full-width forms to plain ones, typographic marks to those of a keyboard.</summary>
    public static Rune Fold(Rune rune) => rune.Value switch
    {
        0x2018 or 0x2019 or 0x201B or 0x2032 or 0xB4 or 0x60 or 0x2BC => new('\''),
        0x201C or 0x201D or 0x201E or 0xAB or 0xBB => new('"'),
        0xA0 or 0x3000 or (>= 0x2000 and <= 0x200A) or 0x202F => new(' '),
        >= 0xFF01 and <= 0xFF5E => new(rune.Value - 0xFEE0),
        _ => rune,
    };

    /// <summary>The one letter that a base letter and a mark after it stand for, for the letters of our languages.</summary>
    public static char? Compose(char letter, Rune mark) => (letter, mark.Value) switch
    {
        ('a', 0x308) => 'ä',
        ('o', 0x308) => 'ö',
        ('u', 0x308) => 'ü',
        ('a', 0x30A) => 'å',
        ('e', 0x301) => 'é',
        ('s', 0x30C) => 'š',
        ('z', 0x30C) => 'ž',
        _ => null,
    };
}
