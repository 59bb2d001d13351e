using System.Globalization;
using System.Text;

namespace Engagement.App.Templates;

/// <summary>What a template can do with a value.</summary>
internal static class TemplateFunctions
{
    /// <summary>What the tag says of a value.</summary>
    public static string Run(TemplateTag tag, object? value, object? extra, CultureInfo culture) => tag.Name switch
    {
        "date" => Date(tag, value, extra, culture),
        "number" => Number(tag, value, extra, culture),
        "truncate" => Truncate(tag, value, extra, culture),
        "upper" => culture.TextInfo.ToUpper(Say(tag, value, culture)),
        "lower" => culture.TextInfo.ToLower(Say(tag, value, culture)),
        _ => Say(tag, value, culture),
    };

    private static string Say(TemplateTag tag, object? value, CultureInfo culture) => value switch
    {
        null => "",
        string text => text,
        // Without groups: it may be a year.
        int or long => ((IFormattable)value).ToString("D", culture),
        decimal or double => ((IFormattable)value).ToString("0.##", culture),
        DateOnly or DateTimeOffset => ((IFormattable)value).ToString("d", culture),
        TimeOnly time => time.ToString("t", culture),
        bool => throw tag.Wrong($"'{tag.Words[0]}' is yes or no; use {{{{#if {tag.Words[0]}}}}}."),
        IReadOnlyList<object?> => throw tag.Wrong($"'{tag.Words[0]}' is a list; use {{{{#each {tag.Words[0]}}}}}."),
        _ => throw tag.Wrong($"'{tag.Words[0]}' has parts; name one of them."),
    };

    private static string Date(TemplateTag tag, object? value, object? pattern, CultureInfo culture)
    {
        if (value is null)
            return "";
        var moment = value is string text ? Parse(tag, text) : value;
        if (moment is not (DateOnly or DateTimeOffset or TimeOnly))
            throw tag.Wrong($"'{tag.Words[0]}' is not a date.");

        var format = pattern switch { null or "long" => moment is TimeOnly ? "t" : "D", "short" => moment is TimeOnly ? "t" : "d", "time" => "t", _ => pattern.ToString() };
        try
        {
            return ((IFormattable)moment).ToString(format, culture);
        }
        catch (FormatException)
        {
            throw tag.Wrong($"'{format}' is not a pattern for this date; an example is \"d. MMMM yyyy\".");
        }
    }

    private static string Number(TemplateTag tag, object? value, object? decimals, CultureInfo culture)
    {
        if (value is null)
            return "";
        if (decimals is not (null or (>= 0 and <= 6)))
            throw tag.Wrong("number takes 0 to 6 decimals.");

        var number = value switch
        {
            int or long or decimal or double => value,
            string text when decimal.TryParse(text, NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var read) => read,
            _ => throw tag.Wrong($"'{tag.Words[0]}' is not a number."),
        };
        return ((IFormattable)number).ToString(decimals is null ? "#,##0.##" : $"N{decimals}", culture);
    }

    private static string Truncate(TemplateTag tag, object? value, object? width, CultureInfo culture)
    {
        if (width is not (int and >= 1 and <= 5_000))
            throw tag.Wrong("truncate takes a length from 1 to 5000.");

        var text = Say(tag, value, culture);
        var cut = new StringBuilder();
        var end = 0;
        for (var count = 0; end < text.Length; count++)
        {
            // A stranger's text can pile thousands of marks on one letter; what is looked at stays bounded.
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(end, Math.Min(64, text.Length - end)));
            if (count == (int)width)
                return $"{cut.ToString(0, Math.Max(0, LastElement(cut))).TrimEnd()}…";
            cut.Append(text, end, length);
            end += length;
        }

        return text;
    }

    private static int LastElement(StringBuilder text)
    {
        var from = Math.Max(0, text.Length - 64);
        var starts = StringInfo.ParseCombiningCharacters(text.ToString(from, text.Length - from));
        return starts.Length == 0 ? 0 : from + starts[^1];
    }

    private static object Parse(TemplateTag tag, string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        if (text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            return moment;
        throw tag.Wrong($"'{tag.Words[0]}' is not a date; a date in a text is written as 2026-11-22.");
    }
}
