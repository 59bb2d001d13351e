using System.Globalization;
using Engagement.Core.Common;

namespace Engagement.App.Templates;

/// <summary>The wordings of automatic public replies: chosen in turn, with the person's name made safe.</summary>
public sealed class AcknowledgementTemplates(TemplateCatalogue catalogue, ITemplateEngine engine)
{
    /// <summary>Thanks for kind words.</summary>
    public const string Praise = "praise";

    /// <summary>Thanks for a fan's own picture or story.</summary>
    public const string FanContent = "fan-content";

    /// <summary>"A person will answer you"; only where the policy allows it.</summary>
    public const string Holding = "holding";

    /// <summary>The next wording, or null where the language has none: nothing is said then, rather than in a wrong language.</summary>
    /// <param name="kind">One of the constants of this class.</param>
    /// <param name="language">The language the person wrote in.</param>
    /// <param name="person">The person's own name for themselves, as the network gives it.</param>
    /// <param name="channel">Our name on the channel.</param>
    /// <param name="lastWording">The name of the wording used last in this thread, or null.</param>
    /// <param name="seed">Differs from thread to thread.</param>
    public (string Wording, string Text)? Choose(string kind, string language, string? person, string channel, string? lastWording, long seed)
    {
        var wordings = catalogue.Beginning($"acknowledgements/{language}/{kind}-").ToList();
        var facts = Facts(person, channel);
        while (wordings.Count > 0)
        {
            var last = wordings.FindIndex(file => file.Name == lastWording);
            var next = wordings[WordingRotation.Next(wordings.Count, last < 0 ? null : last, seed)];
            if (engine.Render(next.Text, facts, CultureInfo.GetCultureInfo(language), TemplateFormat.Text) is TemplateResult.Rendered rendered)
                return (next.Name, rendered.Text.Trim());
            wordings.Remove(next);
        }

        return null;
    }

    internal static Dictionary<string, object?> Facts(string? person, string channel) =>
        new() { ["name"] = PersonName.Clean(person), ["channel"] = channel };
}
