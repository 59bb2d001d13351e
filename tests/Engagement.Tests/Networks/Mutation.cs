using System.Globalization;
using System.Text.RegularExpressions;

namespace Engagement.Tests.Networks;

/// <summary>Ways in which what a network sends may go wrong, one or two at a time; repeatable by their seed.</summary>
internal static partial class Mutation
{
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1.5e300", "9223372036854775807", "9223372036854775808", "1780000000000000001", "\"1780000000000000001\"", "\"\"", "[]", "{}", "[null]", "[[]]",
        "\"2026-11-22T05:09:33+0000\"", "\"2026-11-22T05:09:33.123Z\"", "\"Wed Oct 10 20:19:24 +0000 2018\"", "1795324173", "1795324173123", "\"yesterday\"", "\"0000-00-00\"",
        "\"\\ud83d\"", "\"\\u0000\"", "\"<script>\"", "\"unknown_enum_value\"",
    ];

    private static readonly string[] Wholes = ["", " ", "null", "[]", "{}", "\"\"", "0", "<!doctype html><html><body>Sorry</body></html>", "{\"error\":", "\u001f\u008b\b", "{\"data\":[null]}", "{\"data\":null}"];

    public static string Of(string text, Random dice)
    {
        var changed = Once(text, dice);
        return dice.Next(3) == 0 ? Once(changed, dice) : changed;
    }

    private static string Once(string text, Random dice) => dice.Next(12) switch
    {
        0 => text[..dice.Next(text.Length + 1)],
        1 => Cut(text, dice),
        2 => text.Insert(dice.Next(text.Length + 1), ((char)dice.Next(1, 0xFFFF)).ToString()),
        3 => text.Insert(dice.Next(text.Length + 1), Values[dice.Next(Values.Length)]),
        4 => Wholes[dice.Next(Wholes.Length)],
        5 => Rename(text, dice),
        6 => new string('[', dice.Next(100)) + text + new string(']', dice.Next(100)),
        _ => Replace(text, dice),
    };

    private static string Cut(string text, Random dice)
    {
        var from = dice.Next(text.Length + 1);
        return text.Remove(from, dice.Next(Math.Min(40, text.Length - from) + 1));
    }

    // A value of another kind in the place of one.
    private static string Replace(string text, Random dice)
    {
        var values = Value().Matches(text);
        if (values.Count == 0)
        {
            return text;
        }

        var value = values[dice.Next(values.Count)].Groups["value"];
        return string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, value.Index)}{Values[dice.Next(Values.Length)]}{text.AsSpan(value.Index + value.Length)}");
    }

    private static string Rename(string text, Random dice)
    {
        var names = Name().Matches(text);
        return names.Count == 0 ? text : text.Insert(names[dice.Next(names.Count)].Index + 1, "x");
    }

    [GeneratedRegex("""(?<=:\s*)(?<value>"(?:[^"\\]|\\.)*"|-?[0-9.]+|true|false|null|\[\]|\{\}|\[[^\[\]]*\]|\{[^{}]*\})""", RegexOptions.CultureInvariant)]
    private static partial Regex Value();

    [GeneratedRegex("""(?:"(?:[^"\\]|\\.)*")(?=\s*:)""", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
