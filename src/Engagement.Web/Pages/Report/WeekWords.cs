using System.Globalization;
using Engagement.Core.Reporting;

namespace Engagement.Web.Pages.Report;

/// <summary>A week as people say it.</summary>
internal static class WeekWords
{
    /// <summary>"16 – 22 November 2026", with the first month and year only where they differ.</summary>
    public static string Range(ReportWeek week, string language)
    {
        var culture = CultureInfo.GetCultureInfo(language == "fi" ? "fi-FI" : "en-GB");
        var (first, last) = (week.Monday, week.Monday.AddDays(6));
        if (language == "fi")
        {
            return $"{first.ToString(first.Year != last.Year ? "d.M.yyyy" : first.Month != last.Month ? "d.M." : "d.", culture)}–{last.ToString("d.M.yyyy", culture)}";
        }

        return $"{first.ToString(first.Year != last.Year ? "d MMM yyyy" : first.Month != last.Month ? "d MMM" : "%d", culture)} – {last.ToString("d MMM yyyy", culture)}";
    }
}
