using Engagement.App.Reporting;
using Engagement.Core.Reporting;

namespace Engagement.Web.Reporting;

/// <summary>Every figure of a week, a line each.</summary>
internal static class FiguresCsv
{
    public static string Write(WeekView view) => Table(view).ToString();

    public static CsvTable Table(WeekView view)
    {
        var csv = new CsvTable().Line("week", "of", "id", "name", "figure", "value", "unit", "n", "meanBefore", "weeksBefore");
        foreach (var figure in view.Report.Figures)
        {
            var change = view.Changes.GetValueOrDefault(figure.Key);
            csv.Line(view.Report.Week, "workspace", null, null, figure.Key, figure.Value, Unit(figure), figure.N, change?.Mean, change?.Weeks);
        }

        Add(csv, view.Report.Week, "theme", view.Report.Themes);
        Add(csv, view.Report.Week, "channel", view.Report.Channels);
        Add(csv, view.Report.Week, "segment", view.Report.Segments);
        return csv;
    }

    private static void Add(CsvTable csv, string week, string of, IReadOnlyList<ReportGroup> groups)
    {
        foreach (var group in groups)
        {
            foreach (var figure in group.Figures)
            {
                csv.Line(week, of, group.Id, group.Name, figure.Key, figure.Value, Unit(figure), figure.N, null, null);
            }
        }
    }

    private static string Unit(Figure figure) => figure.Unit switch { MetricUnit.Share => "share", MetricUnit.Seconds => "seconds", _ => "count" };
}
