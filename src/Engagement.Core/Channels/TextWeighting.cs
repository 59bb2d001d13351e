namespace Engagement.Core.Channels;

/// <summary>X's weighted count, as published with twitter-text: a configuration per generation of the rules.</summary>
/// <param name="Limit">Weighted characters a post may have.</param>
/// <param name="DefaultWeight">In hundredths, of what stands in no light range.</param>
/// <param name="EmojiCountOnce">Whether a whole emoji sequence weighs as one character.</param>
internal sealed record TextWeighting(int Limit, int DefaultWeight, bool EmojiCountOnce)
{
    private const int Scale = 100;
    private const int LinkWeight = 23 * Scale;

    /// <summary>Version 3, in force since 2018.</summary>
    public static TextWeighting Current { get; } = new(280, 200, true);

    /// <summary>Version 2: every code point of an emoji counts.</summary>
    public static TextWeighting Second { get; } = new(280, 200, false);

    /// <summary>Version 1: 140 characters, all alike.</summary>
    public static TextWeighting First { get; } = new(140, 100, false);

    public TextMeasure Measure(string text)
    {
        var normal = Normalize(text);
        var links = TextLinks.Find(normal).ToDictionary(link => link.Start, link => link.Length);
        var weight = 0;
        var clean = true;
        for (var at = 0; at < normal.Length;)
        {
            var (length, cost) = Next(normal, at, links);
            clean &= length > 1 || normal[at] is not ('\uFFFE' or '\uFEFF' or '\uFFFF');
            (at, weight) = (at + length, weight + cost);
        }

        var counted = weight / Scale;
        return new TextMeasure(counted, Limit, clean && weight > 0 && counted <= Limit);
    }

    private (int Length, int Cost) Next(string text, int at, Dictionary<int, int> links)
    {
        if (links.TryGetValue(at, out var link))
        {
            return (link, LinkWeight);
        }

        if (EmojiCountOnce && TextEmoji.LengthAt(text, at) is > 0 and var emoji)
        {
            return (emoji, DefaultWeight);
        }

        return char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
            ? (2, DefaultWeight)
            : (1, IsLight(text[at]) ? Scale : DefaultWeight);
    }

    private static bool IsLight(char character) =>
        (int)character is <= 4351 or (>= 8192 and <= 8205) or (>= 8208 and <= 8223) or (>= 8242 and <= 8247);

    // A lone surrogate cannot be normalized and need not be: it counts as it stands.
    private static string Normalize(string text)
    {
        try
        {
            return text.Normalize();
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
