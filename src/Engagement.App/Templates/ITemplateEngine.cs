using System.Globalization;

namespace Engagement.App.Templates;

/// <summary>
/// Makes text from a template and facts. An interface so that the engine behind it can be exchanged: its limits and its
/// errors with line and column are ours, not the engine's.
/// </summary>
public interface ITemplateEngine
{
    /// <summary>Renders, or says what is wrong and where. Never throws for a template, never takes long.</summary>
    /// <param name="template">The text, possibly a stranger's.</param>
    /// <param name="data">Names and values: texts, numbers, dates, yes/no, lists and records of these, null. Anything else is the caller's bug and throws.</param>
    /// <param name="culture">How dates, numbers and capitals are written.</param>
    /// <param name="format">Whether values are escaped.</param>
    TemplateResult Render(string template, IReadOnlyDictionary<string, object?> data, CultureInfo culture, TemplateFormat format);

    /// <summary>What is wrong with the template whatever the facts, or null.</summary>
    TemplateError? Check(string template);
}
