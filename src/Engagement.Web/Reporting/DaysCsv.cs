using System.Globalization;
using Engagement.Core.Reporting;

namespace Engagement.Web.Reporting;

/// <summary>The days of a report, a line each.</summary>
internal static class DaysCsv
{
    public static CsvTable Table(IReadOnlyList<ReportDay> days)
    {
        var csv = new CsvTable().Line("day", "part", "inbound", "questions", "complaints", "requests", "praise", "other", "published");
        foreach (var day in days)
        {
            csv.Line(
                day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.IsPart, day.Inbound, day.Questions, day.Complaints, day.Requests, day.Praise, day.Other, day.Published);
        }

        return csv;
    }
}
