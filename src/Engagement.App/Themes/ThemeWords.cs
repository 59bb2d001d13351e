using System.Globalization;
using System.Text.RegularExpressions;
using Engagement.App.Library;
using Engagement.App.Templates;

namespace Engagement.App.Themes;

/// <summary>A theme's template and the facts it gets from a library item.</summary>
internal sealed partial class ThemeWords(TemplateCatalogue catalogue, ITemplateEngine engine)
{
    /// <summary>What templates may ask for although no item of the pool may have it.</summary>
    private static readonly string[] Optional = ["year", "story", "question", "fan", "role", "link"];

    /// <summary>What is wrong with a template whatever the facts, or null.</summary>
    public TemplateError? Check(string template)
    {
        if (!FileName().IsMatch(template))
            return engine.Check(template);

        return catalogue.InLanguage($"themes/{template}", "en") is null
            ? new TemplateError(1, 1, $"there is no template of the name '{template}' below templates/themes.")
            : null;
    }

    /// <summary>Renders the theme's template for one item in one language.</summary>
    /// <param name="theme">The theme.</param>
    /// <param name="item">What the post is about.</param>
    /// <param name="known">The names of the facts that items of the pool have; those this one lacks are empty.</param>
    /// <param name="day">The day of the post.</param>
    /// <param name="language">The channel's language.</param>
    public TemplateResult Render(Theme theme, LibraryItem item, IEnumerable<string> known, DateOnly day, string language)
    {
        var facts = new Dictionary<string, object?>();
        foreach (var name in known.Concat(Optional))
            facts[name] = null;
        foreach (var (name, text) in item.Facts)
            facts[name] = text;
        facts["title"] = item.Title;
        facts["theme"] = theme.Name;
        facts["hashtag"] = theme.Hashtag;
        facts["day"] = day;
        facts["about"] = item.AboutDate;

        var file = FileName().IsMatch(theme.Template) ? catalogue.InLanguage($"themes/{theme.Template}", language) : null;
        var result = engine.Render(file?.Text ?? theme.Template, facts, CultureOf(language), TemplateFormat.Text);
        return result is TemplateResult.Rendered rendered ? new TemplateResult.Rendered(rendered.Text.Trim()) : result;
    }

    private static CultureInfo CultureOf(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*$")]
    private static partial Regex FileName();
}
