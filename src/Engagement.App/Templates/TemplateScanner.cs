using System.Text.RegularExpressions;

namespace Engagement.App.Templates;

/// <summary>
/// Reads a template before the engine sees it: the engine has no lines and columns and no limits, and a template too deep
/// would end the process. Only what is listed here gets through.
/// </summary>
internal static partial class TemplateScanner
{
    private const string Plain = "{{name}}, {{#if name}}…{{else}}…{{/if}}, {{#each list}}…{{/each}}";

    private static readonly Dictionary<string, (int Min, int Max)> Functions = new(StringComparer.Ordinal)
    {
        ["date"] = (1, 2),
        ["number"] = (1, 2),
        ["truncate"] = (2, 2),
        ["upper"] = (1, 1),
        ["lower"] = (1, 1),
    };

    private static readonly string[] Blocks = ["if", "unless", "each", "with"];

    /// <exception cref="TemplateException">The template is wrong or asks for too much.</exception>
    public static IReadOnlyList<TemplateTag> Scan(string template)
    {
        if (template.Length > TemplateLimits.Length)
            throw new TemplateException(new TemplateError(1, 1, $"The template has {template.Length} characters; at most {TemplateLimits.Length} are possible."));

        var tags = new List<TemplateTag>();
        var place = new TemplatePlace(template);
        for (var start = template.IndexOf("{{", StringComparison.Ordinal); start >= 0;)
        {
            place.MoveTo(start);
            var tag = Read(template, start, place);
            tags.Add(tag);
            if (tags.Count > TemplateLimits.Tags)
                throw tag.Wrong($"The template has more than {TemplateLimits.Tags} things in braces.");
            start = template.IndexOf("{{", tag.End, StringComparison.Ordinal);
        }

        TemplateNesting.Check(tags);
        return tags;
    }

    private static TemplateTag Read(string template, int start, TemplatePlace place)
    {
        if (start > 0 && template[start - 1] == '\\')
            throw place.Wrong("A backslash before braces is not supported.");
        var comment = Comment().Match(template, start);
        if (comment.Success)
            return new TemplateTag(TemplateTagKind.Comment, "", [], start, comment.Index + comment.Length, place.Line, place.Column, false, false);

        var close = template.IndexOf("}}", start + 2, StringComparison.Ordinal);
        if (close < 0)
            throw place.Wrong("These braces are never closed: }} is missing.");
        var inside = template[(start + 2)..close];
        if (inside.StartsWith('{') || inside.StartsWith('&') || (close + 2 < template.Length && template[close + 2] == '}'))
            throw place.Wrong("Two braces are enough: {{name}}.");
        if (inside.Contains("{{", StringComparison.Ordinal))
            throw place.Wrong("These braces are never closed: }} is missing.");

        var (before, after) = (inside.StartsWith('~'), inside.Length > 1 && inside.EndsWith('~'));
        var content = inside[(before ? 1 : 0)..(after ? ^1 : ^0)].Trim();
        var (kind, name, words) = Sort(content, place);
        return new TemplateTag(kind, name, words, start, close + 2, place.Line, place.Column, before, after);
    }

    private static (TemplateTagKind Kind, string Name, IReadOnlyList<string> Words) Sort(string content, TemplatePlace place)
    {
        if (content.Length == 0)
            throw place.Wrong("There is nothing between these braces.");
        if (content[0] is '#' or '/')
            return content[0] == '#' ? Open(content[1..], place) : (TemplateTagKind.Close, content[1..].Trim(), []);
        if (content[0] is '>' or '*' or '^' or '!')
            throw place.Wrong($"'{{{{{content[0]}' is not supported; a template uses {Plain}.");

        var words = Words(content, place);
        if (words[0] == "else")
            return words.Count == 1 || (words.Count == 3 && words[1] == "if") ? (TemplateTagKind.Else, "else", Skip(words, 2)) : throw place.Wrong("Write {{else}} or {{else if name}}.");
        if (words.Count == 1)
            return Path().IsMatch(words[0]) ? (TemplateTagKind.Value, "", words) : throw place.Wrong($"'{words[0]}' is not a name.");
        if (!Functions.TryGetValue(words[0], out var allowed))
            throw place.Wrong($"'{words[0]}' is not a function; there are {string.Join(", ", Functions.Keys.Order(StringComparer.Ordinal))}.");
        if (words.Count - 1 < allowed.Min || words.Count - 1 > allowed.Max)
            throw place.Wrong($"{words[0]} takes {(allowed.Min == allowed.Max ? $"{allowed.Min}" : $"{allowed.Min} or {allowed.Max}")} value{(allowed.Max == 1 ? "" : "s")}, not {words.Count - 1}.");
        return (TemplateTagKind.Function, words[0], Skip(words, 1));
    }

    private static (TemplateTagKind Kind, string Name, IReadOnlyList<string> Words) Open(string content, TemplatePlace place)
    {
        var words = content.Trim().Length == 0 ? [""] : Words(content.Trim(), place);
        if (!Blocks.Contains(words[0]))
            throw place.Wrong($"'#{words[0]}' is not a block; there are #{string.Join(", #", Blocks)}.");
        if (words.Count != 2 || !Path().IsMatch(words[1]))
            throw place.Wrong($"#{words[0]} takes one name: {{{{#{words[0]} name}}}}.");
        return (TemplateTagKind.Open, words[0], Skip(words, 1));
    }

    private static List<string> Words(string content, TemplatePlace place)
    {
        var words = new List<string>();
        for (var at = 0; at < content.Length;)
        {
            if (char.IsWhiteSpace(content[at]))
            {
                at++;
                continue;
            }

            var word = Word().Match(content, at);
            if (!word.Success)
                throw place.Wrong($"'{content[at..Math.Min(content.Length, at + 20)]}' is not understood; a template uses {Plain}.");
            if (word.Length > TemplateLimits.Literal)
                throw place.Wrong($"A name or a text in braces has at most {TemplateLimits.Literal} characters.");
            words.Add(word.Value);
            at += word.Length;
        }

        return words;
    }

    private static IReadOnlyList<string> Skip(List<string> words, int count) => [.. words.Skip(count)];

    [GeneratedRegex(@"\G\{\{~?!(?:--.*?--|(?!--)[^}]*)~?\}\}", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\G(?:""[^""\\]*""|'[^'\\]*'|[^\s""'(){}\[\]|=&;,]+)(?=\s|$)")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:\.|(?:\.\./){1,8}(?:this|\.)?$|(?:(?:\.\./){0,8}|@root\.|this\.)(?!__)(?!\d)[\p{L}\p{M}\p{Nd}_-]+(?:\.[\p{L}\p{M}\p{Nd}_-]+)*|@root|@index|@first|@last|@key)$")]
    private static partial Regex Path();
}
