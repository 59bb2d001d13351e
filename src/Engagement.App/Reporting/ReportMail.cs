using System.Globalization;
using Engagement.App.Mails;
using Engagement.App.People;
using Engagement.App.Templates;
using Engagement.Core.Mails;
using Engagement.Core.Reporting;

namespace Engagement.App.Reporting;

/// <summary>A report as a mail: words from <c>templates/mails</c>, the chart as a picture in it, its numbers in a table.</summary>
internal sealed class ReportMail(TemplateCatalogue catalogue, WeekSummary summary, WorkspaceReader workspaces, OutsideAddress outside)
{
    private const int MostDays = 14;

    /// <param name="view">The report.</param>
    /// <param name="title">The name of a report of one's own; null for a week's.</param>
    /// <param name="path">Where it is shown.</param>
    /// <param name="language">"en" or "fi".</param>
    /// <param name="ct">The caller's own.</param>
    public async Task<(MailWords Words, IReadOnlyList<MailFile> Files)> WriteAsync(WeekView view, string? title, string path, string language, CancellationToken ct)
    {
        var workspace = await workspaces.ReadAsync(ct);
        var culture = CultureInfo.GetCultureInfo(language == "fi" ? "fi-FI" : "en-GB");
        var facts = WeekSummary.Facts(view, workspace.Name);
        var days = view.Report.Days;
        var drawn = days.Count <= MostDays && days.Any(day => day.Inbound > 0);
        facts["link"] = outside.Link(path);
        facts["title"] = title;
        facts["sentences"] = (await summary.RunAsync(view, language, ct)).ToArray();
        facts["chart"] = drawn;
        facts["days"] = drawn ? days.Select(day => Day(day, culture)).ToArray() : [];
        var words = catalogue.Mail("weekly-report", language, facts);
        return (words, drawn ? [new MailFile(DayPicture.Name, "image/png", DayPicture.Draw(days), Inline: true)] : []);
    }

    private static Dictionary<string, object?> Day(ReportDay day, CultureInfo culture) => new()
    {
        ["name"] = day.Date.ToString(culture.TwoLetterISOLanguageName == "fi" ? "ddd d.M." : "ddd d MMM", culture), ["comments"] = day.Inbound,
    };
}
