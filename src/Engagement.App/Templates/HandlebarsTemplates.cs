using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;

namespace Engagement.App.Templates;

/// <summary>
/// Handlebars.Net behind our own guard. The guard reads the template first and rewrites it, so that every value and every
/// loop goes through a function of ours that knows its tag and the pass: that gives errors a place, dates and numbers a
/// language, and the work a limit. What the engine does itself is #if, #unless, #with and the text between.
/// </summary>
internal sealed class HandlebarsTemplates : ITemplateEngine
{
    private readonly IHandlebars _text = Create(escapes: false);
    private readonly IHandlebars _html = Create(escapes: true);
    private readonly ConcurrentDictionary<(string Template, TemplateFormat Format), Compiled> _compiled = new();

    public TemplateResult Render(string template, IReadOnlyDictionary<string, object?> data, CultureInfo culture, TemplateFormat format)
    {
        IReadOnlyList<TemplateTag> tags = [];
        try
        {
            var compiled = Find(template, format);
            tags = compiled.Tags;
            var facts = TemplateData.Copy(data);
            TemplateNames.Check(compiled.Tags, facts);
            facts[TemplatePass.Name] = new TemplatePass(compiled.Tags, culture);
            using var writer = new CappedWriter();
            compiled.Render(writer, facts);
            return new TemplateResult.Rendered(writer.ToString());
        }
        catch (Exception failure) when (ErrorIn(failure, tags) is not null)
        {
            return new TemplateResult.Failed(ErrorIn(failure, tags)!);
        }
    }

    public TemplateError? Check(string template)
    {
        try
        {
            Find(template, TemplateFormat.Text);
            return null;
        }
        catch (Exception failure) when (ErrorIn(failure, []) is not null)
        {
            return ErrorIn(failure, []);
        }
    }

    private Compiled Find(string template, TemplateFormat format)
    {
        if (_compiled.TryGetValue((template, format), out var known))
            return known;

        var tags = TemplateScanner.Scan(template);
        var engine = format == TemplateFormat.Html ? _html : _text;
        var compiled = new Compiled(tags, engine.Compile(new StringReader(Rewrite(template, tags))));
        if (_compiled.Count >= TemplateLimits.Cached)
            _compiled.Clear();
        return _compiled.GetOrAdd((template, format), compiled);
    }

    private static string Rewrite(string template, IReadOnlyList<TemplateTag> tags)
    {
        var text = new StringBuilder(template.Length * 2);
        var from = 0;
        for (var number = 0; number < tags.Count; number++)
        {
            var tag = tags[number];
            var (before, after) = (tag.TrimsBefore ? "{{~" : "{{", tag.TrimsAfter ? "~}}" : "}}");
            var pass = $"{number} @root.{TemplatePass.Name}";
            text.Append(template, from, tag.Start - from).Append(tag.Kind switch
            {
                TemplateTagKind.Value or TemplateTagKind.Function => $"{before}say {tag.Words[0]} {tag.Words.ElementAtOrDefault(1) ?? "null"} {pass}{after}",
                TemplateTagKind.Open when tag.Name == "each" => $"{before}#list {tag.Words[0]} {pass}{after}",
                TemplateTagKind.Close when tag.Name == "each" => $"{before}/list{after}",
                _ => template[tag.Start..tag.End],
            });
            from = tag.End;
        }

        return text.Append(template, from, template.Length - from).ToString();
    }

    private static IHandlebars Create(bool escapes)
    {
        var engine = Handlebars.Create(new HandlebarsConfiguration { NoEscape = !escapes, ThrowOnUnresolvedBindingExpression = true });
        engine.RegisterHelper("say", (in HelperOptions _, in Context _, in Arguments values) =>
        {
            var pass = (TemplatePass)values[3]!;
            return TemplateFunctions.Run(pass.Tag(values[2]), values[0], values[1], pass.Culture);
        });
        engine.RegisterHelper("list", TemplateLoop.Run);
        return engine;
    }

    private static TemplateError? ErrorIn(Exception failure, IReadOnlyList<TemplateTag> tags) => failure switch
    {
        TemplateException known => known.Error,
        { InnerException: { } inner } when ErrorIn(inner, tags) is { } error => error,
        HandlebarsUndefinedBindingException missing => Missing(missing.Path ?? "", tags),
        HandlebarsException other => new TemplateError(1, 1, other.Message),
        _ => null,
    };

    // What the guard could not foresee: an item of a list that lacks what the first one has.
    private static TemplateError Missing(string name, IReadOnlyList<TemplateTag> tags)
    {
        var tag = tags.FirstOrDefault(tag => tag.Words.Any(word => word == name || word.EndsWith($".{name}", StringComparison.Ordinal) || word.EndsWith($"/{name}", StringComparison.Ordinal)));
        return new TemplateError(tag?.Line ?? 1, tag?.Column ?? 1, $"'{name}' is not known in every item of the list.");
    }

    private sealed record Compiled(IReadOnlyList<TemplateTag> Tags, HandlebarsTemplate<TextWriter, object, object> Run)
    {
        public void Render(TextWriter writer, object facts) => Run(writer, facts);
    }
}
