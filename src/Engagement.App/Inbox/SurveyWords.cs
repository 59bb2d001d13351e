using System.Globalization;
using Engagement.App.Templates;
using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.App.Inbox;

/// <summary>The words that ask how we did: the wordings below <c>templates/surveys</c> in turn, in the person's language.</summary>
internal sealed class SurveyWords(TemplateCatalogue catalogue, ITemplateEngine engine)
{
    /// <summary>The next wording that the network takes, or null where there is none.</summary>
    public (string Wording, string Text)? Choose(string language, string? person, string channel, string link, NetworkKind network, long seed)
    {
        var wordings = All(language, person, channel, link).Where(one => TextRules.Measure(network, one.Text).Valid).ToList();
        return wordings.Count == 0 ? null : wordings[WordingRotation.Next(wordings.Count, null, seed)];
    }

    /// <summary>Every wording of a language, rendered.</summary>
    public IEnumerable<(string Wording, string Text)> All(string language, string? person, string channel, string link)
    {
        var facts = Facts(person, channel, link);
        foreach (var file in catalogue.Beginning($"surveys/{language}/ask-"))
        {
            if (engine.Render(file.Text, facts, CultureInfo.GetCultureInfo(language), TemplateFormat.Text) is TemplateResult.Rendered rendered)
            {
                yield return (file.Name, rendered.Text.Trim());
            }
        }
    }

    private static Dictionary<string, object?> Facts(string? person, string channel, string link) =>
        new() { ["name"] = PersonName.Clean(person), ["channel"] = channel, ["link"] = link };
}
