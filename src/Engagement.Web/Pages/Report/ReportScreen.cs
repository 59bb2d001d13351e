using Engagement.App.Reporting;
using Engagement.Core.Reporting;

namespace Engagement.Web.Pages.Report;

/// <summary>Gathers what a report shows beside its numbers: the sentences, the names of people, the weeks before.</summary>
internal sealed class ReportScreen(WeekSummary summary, RowTextReader texts, TrendReader trends, BilledReads billed)
{
    public const int UsualTrend = 13;

    /// <param name="view">The report.</param>
    /// <param name="language">"en" or "fi".</param>
    /// <param name="interactive">Whether numbers lead to their rows.</param>
    /// <param name="own">The report of one's own that it is; null for a week's.</param>
    /// <param name="weeks">How many weeks the trend shows.</param>
    /// <param name="ct">The caller's own.</param>
    public async Task<ReportModel> MakeAsync(WeekView view, string language, bool interactive, SavedReportLine? own, int weeks, CancellationToken ct)
    {
        var names = view.Report.Advocates.Count == 0
            ? new Dictionary<long, RowText>()
            : await texts.ReadAsync(RowKind.Contact, [.. view.Report.Advocates.Select(row => row.Id.Value)], ct);
        return new ReportModel(view, await summary.RunAsync(view, language, ct), interactive)
        {
            Names = names.ToDictionary(pair => pair.Key, pair => pair.Value.Text),
            Trend = own is null ? await trends.ReadAsync(view.Week, weeks, ct) : [],
            Billed = interactive && own is null && view.Report.Channels.Any(channel => channel.Network == "X") ? await billed.ReadAsync(ct) : null,
            Own = own?.Id,
            Title = own?.Name,
        };
    }
}
