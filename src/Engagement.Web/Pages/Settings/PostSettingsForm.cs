using Engagement.App.Publishing;
using Engagement.Core.Common;
using Engagement.Core.Publishing;

namespace Engagement.Web.Pages.Settings;

/// <summary>How posts are written, as the form sends it: a line for each hashtag set, a block for each template.</summary>
public sealed record PostSettingsForm
{
    public string? AltTextRequired { get; init; }

    public string? HashtagSets { get; init; }

    public string? Templates { get; init; }

    public string? LinkMedium { get; init; }

    public string? LinkCampaign { get; init; }

    public string? LinkDomains { get; init; }

    internal static PostSettingsForm Of(ComposeSettings settings) => new()
    {
        AltTextRequired = settings.AltTextRequired ? "true" : null,
        HashtagSets = string.Join('\n', settings.HashtagSets.Select(set => $"{set.Name}: {set.Tags}")),
        Templates = string.Join("\n\n", settings.Templates.Select(template => $"[{template.Name}]\n{template.Text}")),
        LinkMedium = settings.LinkTags.Medium,
        LinkCampaign = settings.LinkTags.Campaign,
        LinkDomains = string.Join(", ", settings.LinkTags.Domains),
    };

    /// <exception cref="RefusedException">A line cannot be read.</exception>
    internal ComposeSettings ToSettings() => new(
        AltTextRequired == "true",
        [.. Lines(HashtagSets).Select(ReadSet)],
        ReadTemplates(),
        new LinkTags(LinkMedium?.Trim() ?? "", LinkCampaign?.Trim() ?? "", (LinkDomains ?? "").Split((char[])[',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries)));

    private static HashtagSet ReadSet(string line) => line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
        ? new HashtagSet(line[..colon].Trim(), line[(colon + 1)..].Trim())
        : throw RefusedException.Invalid("hashtagSets", $"Write a set as a name, a colon and its hashtags: Winter: #winter #snow. The line was “{(line.Length > 40 ? line[..40] : line)}”.");

    private List<PostTemplate> ReadTemplates()
    {
        var templates = new List<PostTemplate>();
        foreach (var line in (Templates ?? "").ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.Trim() is ['[', .. var name, ']'])
            {
                templates.Add(new PostTemplate(name.Trim(), ""));
            }
            else if (templates.Count > 0)
            {
                templates[^1] = templates[^1] with { Text = $"{templates[^1].Text}\n{line}" };
            }
            else if (line.Trim().Length > 0)
            {
                throw RefusedException.Invalid("templates", "Begin each template with its name on a line of its own in brackets: [Question].");
            }
        }

        return templates.ConvertAll(template => template with { Text = template.Text.Trim() });
    }

    private static string[] Lines(string? text) =>
        (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
