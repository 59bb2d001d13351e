using System.Globalization;

namespace Engagement.App.Templates;

/// <summary>
/// Whether every name in a template is among the facts, in branches that are not taken as well: a template must not fail
/// on the first Thursday on which a picture is missing.
/// </summary>
internal sealed class TemplateNames
{
    /// <summary>Stands for what cannot be known before rendering: an item of an empty list, a part of nothing.</summary>
    private static readonly object Unknown = new();

    private readonly List<(TemplateTag? Block, object? Value)> _scopes;
    private readonly CultureInfo? _tries;

    private TemplateNames(IReadOnlyDictionary<string, object?> data, CultureInfo? tries) => (_scopes, _tries) = ([(null, data)], tries);

    /// <exception cref="TemplateException">A name is unknown or used for what it is not.</exception>
    public static void Check(IReadOnlyList<TemplateTag> tags, IReadOnlyDictionary<string, object?> data)
    {
        var names = new TemplateNames(data, null);
        foreach (var tag in tags)
            names.Check(tag);
    }

    /// <summary>The same, and tries every function on the value it is given.</summary>
    /// <exception cref="TemplateException">A name is unknown, or a value or a pattern does not do.</exception>
    public static void Try(IReadOnlyList<TemplateTag> tags, IReadOnlyDictionary<string, object?> data, CultureInfo culture)
    {
        var names = new TemplateNames(data, culture);
        foreach (var tag in tags)
            names.Check(tag);
    }

    private void Check(TemplateTag tag)
    {
        switch (tag.Kind)
        {
            case TemplateTagKind.Open:
                var value = Find(tag, tag.Words[0]);
                _scopes.Add((tag, tag.Name switch
                {
                    "each" => FirstOf(tag, value),
                    "with" => value is IReadOnlyDictionary<string, object?> ? value : Unknown,
                    _ => _scopes[^1].Value,
                }));
                break;
            case TemplateTagKind.Close:
                _scopes.RemoveAt(_scopes.Count - 1);
                break;
            case TemplateTagKind.Else when _scopes[^1].Block is { Name: "each" or "with" } block:
                _scopes[^1] = (block with { Name = "if" }, _scopes[^2].Value);
                break;
            default:
                var values = tag.Words.Select(word => IsName(word) ? Find(tag, word) : Literal(word)).ToList();
                if (_tries is not null && values.Count > 0 && !values.Contains(Unknown))
                    TemplateFunctions.Run(tag, values[0], values.ElementAtOrDefault(1), _tries);
                break;
        }
    }

    private static object Literal(string word) => int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : word.Trim('"', '\'');

    private static bool IsName(string word) => word[0] is not ('"' or '\'' or '-') && !char.IsAsciiDigit(word[0]) && word is not ("true" or "false");

    private static object? FirstOf(TemplateTag tag, object? value) => value switch
    {
        null => Unknown,
        IReadOnlyList<object?> { Count: > 0 } list => list[0],
        IReadOnlyList<object?> => Unknown,
        _ => value == Unknown ? Unknown : throw tag.Wrong($"'{tag.Words[0]}' is not a list."),
    };

    private object? Find(TemplateTag tag, string path)
    {
        if (path[0] == '@' && path != "@root" && !path.StartsWith("@root.", StringComparison.Ordinal))
            return _scopes.Any(scope => scope.Block?.Name == "each") ? Unknown : throw tag.Wrong($"'{path}' stands outside of a loop.");

        var rest = path;
        var scopes = _scopes.Where(scope => scope.Block?.Name is null or "each" or "with").ToList();
        var at = scopes.Count - 1;
        for (; rest.StartsWith("../", StringComparison.Ordinal); rest = rest[3..])
        {
            if (--at < 0)
                throw tag.Wrong($"'{path}' leads out of the template.");
        }

        var segments = rest.Split('.', StringSplitOptions.RemoveEmptyEntries).ToList();
        var value = segments.FirstOrDefault() == "@root" ? scopes[0].Value : scopes[at].Value;
        if (segments.FirstOrDefault() is "@root" or "this")
            segments.RemoveAt(0);
        return segments.Aggregate(value, (current, segment) => Part(tag, path, current, segment));
    }

    private static object? Part(TemplateTag tag, string path, object? value, string name)
    {
        if (value is null || value == Unknown)
            return Unknown;
        if (value is not IReadOnlyDictionary<string, object?> record)
            throw tag.Wrong($"'{path}' is not known: there is no '{name}' in it.");
        if (record.TryGetValue(name, out var part))
            return part;

        var known = string.Join(", ", record.Keys.Where(key => !key.StartsWith("__", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(12));
        throw tag.Wrong($"'{path}' is not known here; known are: {known}.");
    }
}
