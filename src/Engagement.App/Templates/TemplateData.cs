using System.Collections;
using System.Globalization;

namespace Engagement.App.Templates;

/// <summary>Copies facts into the few kinds of value that a template may see; the engine could read any property of anything else.</summary>
internal static class TemplateData
{
    /// <exception cref="TemplateException">A fact is larger than a template may work on.</exception>
    /// <exception cref="ArgumentException">A fact is of another kind: the caller's bug.</exception>
    public static Dictionary<string, object?> Copy(IReadOnlyDictionary<string, object?> data) => Record(data.Select(pair => (pair.Key, pair.Value)), "", 0);

    private static object? Value(object? value, string name, int depth) => value switch
    {
        null or bool or int or long or double or decimal or DateTimeOffset or DateOnly or TimeOnly => value,
        string text => text.Length <= TemplateLimits.TextValue ? text : throw TooLarge(name, $"has more than {TemplateLimits.TextValue} characters"),
        float or short or byte => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        IReadOnlyDictionary<string, object?> record => Record(record.Select(pair => (pair.Key, pair.Value)), name, depth + 1),
        IReadOnlyDictionary<string, string> texts => Record(texts.Select(pair => (pair.Key, (object?)pair.Value)), name, depth + 1),
        IDictionary => throw new ArgumentException($"'{name}' is a {value.GetType().Name}; a template takes records with names as keys."),
        IEnumerable list => List(list, name, depth + 1),
        _ => throw new ArgumentException($"'{name}' is a {value.GetType().Name}; a template takes texts, numbers, dates, lists and records."),
    };

    private static Dictionary<string, object?> Record(IEnumerable<(string Name, object? Value)> parts, string name, int depth)
    {
        CheckDepth(name, depth);
        var record = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (record.Count == TemplateLimits.Items)
                throw TooLarge(name, $"has more than {TemplateLimits.Items} parts");
            record[part.Name] = Value(part.Value, part.Name, depth);
        }

        return record;
    }

    private static List<object?> List(IEnumerable items, string name, int depth)
    {
        CheckDepth(name, depth);
        var list = new List<object?>();
        foreach (var item in items)
        {
            if (list.Count == TemplateLimits.Items)
                throw TooLarge(name, $"has more than {TemplateLimits.Items} items");
            list.Add(Value(item, name, depth));
        }

        return list;
    }

    private static void CheckDepth(string name, int depth)
    {
        if (depth > TemplateLimits.DataDepth)
            throw TooLarge(name, $"holds more than {TemplateLimits.DataDepth} lists and records in each other");
    }

    private static TemplateException TooLarge(string name, string how) => new(new TemplateError(1, 1, $"The fact '{name}' {how}."));
}
