namespace Engagement.Sandbox.Graph;

/// <summary>One entry of a <c>fields</c> list: a name, arguments like <c>.limit(5)</c>, and the fields wanted of it.</summary>
internal sealed record GraphField(string Name, IReadOnlyDictionary<string, string> Arguments, IReadOnlyList<GraphField> Children)
{
    private static readonly Dictionary<string, string> None = [];

    public static GraphField Plain(string name) => new(name, None, []);

    public static IReadOnlyList<GraphField> Parse(string text)
    {
        var at = 0;
        var fields = ParseList(text, ref at);
        return at == text.Length ? fields : throw Syntax(text, at);
    }

    private static List<GraphField> ParseList(string text, ref int at)
    {
        var fields = new List<GraphField>();
        while (at < text.Length && text[at] != '}')
        {
            fields.Add(ParseField(text, ref at));
            if (at < text.Length && text[at] == ',')
            {
                at++;
            }
        }

        return fields;
    }

    private static GraphField ParseField(string text, ref int at)
    {
        var name = Word(text, ref at);
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        IReadOnlyList<GraphField> children = [];
        while (at < text.Length && text[at] is '.' or '{')
        {
            if (text[at] == '{')
            {
                at++;
                children = ParseList(text, ref at);
                Expect(text, ref at, '}');
                continue;
            }

            at++;
            var argument = Word(text, ref at);
            Expect(text, ref at, '(');
            var end = text.IndexOf(')', at);
            if (end < 0)
            {
                throw Syntax(text, at);
            }

            arguments[argument] = text[at..end];
            at = end + 1;
        }

        return new GraphField(name, arguments, children);
    }

    private static string Word(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }

        var word = text[start..at];
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return word.Length > 0 ? word : throw Syntax(text, at);
    }

    private static void Expect(string text, ref int at, char letter)
    {
        if (at >= text.Length || text[at] != letter)
        {
            throw Syntax(text, at);
        }

        at++;
    }

    private static RefusedByGraph Syntax(string text, int at) =>
        new(400, 2500, $"Syntax error \"Expected name.\" at character {at}: {text}");
}
