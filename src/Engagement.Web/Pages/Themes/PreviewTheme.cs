using System.Globalization;
using Engagement.App.Channels;
using Engagement.App.Templates;
using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Core.Themes;
using Engagement.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Engagement.Web.Pages.Themes;

/// <summary>Shows what a theme would do while it is being written: its next dates and its words with an example's facts.</summary>
internal sealed class PreviewTheme(ITemplateEngine engine, TemplateCatalogue catalogue, ChannelReader channels)
{
    private const int DatesShown = 5;

    public async Task<RazorComponentResult<ThemePreview>> RunAsync(ThemeForm form, Viewer viewer, CancellationToken ct)
    {
        var (dates, problem) = Dates(form, viewer);
        var chosen = (await channels.ReadAsync(ct)).Where(channel => form.Channels?.Contains(channel.Id.ToString()) == true).ToList();
        var result = Render(form, viewer, chosen.FirstOrDefault()?.Language ?? viewer.Language);
        return new(new
        {
            Dates = dates,
            RuleProblem = problem,
            TemplateProblem = (result as TemplateResult.Failed)?.Error,
            Words = (result as TemplateResult.Rendered)?.Text.Trim(),
            Networks = chosen.Select(channel => channel.Network).Distinct().ToList(),
        });
    }

    private static (IReadOnlyList<Occurrence> Dates, string? Problem) Dates(ThemeForm form, Viewer viewer)
    {
        try
        {
            var draft = form.ToDraft(viewer.Zone.Id);
            var start = draft.StartsOn ?? viewer.Today;
            var from = start > viewer.Today ? start : viewer.Today;
            var dates = ThemeRecurrence.Create(draft.Recurrence, start, draft.At, draft.TimeZone, new ThemeBreaks(draft.Exceptions, draft.Holidays)).Between(from, from.AddYears(1));
            return ([.. dates.Where(date => date.StartsAt > viewer.Now).Take(DatesShown)], null);
        }
        catch (Exception refused) when (refused is RecurrenceRuleException or RefusedException)
        {
            return ([], Sentences.Of(refused.Message));
        }
    }

    private TemplateResult? Render(ThemeForm form, Viewer viewer, string language)
    {
        var text = form.Template?.ReplaceLineEndings("\n").Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var facts = new Dictionary<string, object?>
        {
            ["title"] = "Camaro SS", ["year"] = "1967", ["story"] = "Drawn in eleven weeks, it left the works in Norwood in September.", ["question"] = null,
            ["fan"] = "Anna K.", ["role"] = "test driver", ["link"] = "https://example.com/archive", ["theme"] = form.Name, ["hashtag"] = form.Hashtag ?? "#Theme",
            ["day"] = viewer.Today, ["about"] = null,
        };
        var prepared = catalogue.InLanguage($"themes/{text}", language);
        return engine.Render(prepared?.Text ?? text, facts, CultureInfo.GetCultureInfo(language), TemplateFormat.Text);
    }
}
