using System.Globalization;
using Engagement.App.Data;
using Engagement.App.Reporting;
using Engagement.Core.Reporting;
using Engagement.Tests.Infrastructure;
using Engagement.Web.Reporting;

namespace Engagement.Tests.Reporting;

public sealed class GeneratedYearTests
{
    private const int Seed = 20261116;

    [Theory, OnBothDatabases]
    public async Task Every_figure_of_every_week_of_a_year_is_what_a_plain_count_finds(StorageProvider provider)
    {
        await using var scene = await ReportScene.OpenAsync(provider);
        var year = new YearRows(scene, Seed);
        foreach (var some in year.Rows.Chunk(500))
        {
            await scene.AddAsync([.. some]);
        }

        var hours = new HashSet<double>();
        var compared = 0;

        // On PostgreSQL the weeks of the two clock changes and the last one; on SQLite all of them.
        foreach (var week in Enumerable.Range(0, YearRows.Weeks).Select(back => ReportScene.Week.Plus(-back)).Where(week => provider == StorageProvider.Sqlite || IsTold(week)))
        {
            var facts = await scene.App.Get<WeekFactsReader>().ReadAsync(week, ReportScene.Helsinki, ReportScene.Ct);
            var report = WeekReport.Of(facts);
            var (from, to) = (Midnight(week.Monday), Midnight(week.Monday.AddDays(7)));
            hours.Add((to - from).TotalHours);
            var theme = report.Themes.SingleOrDefault();
            var found = report.Figures.Concat(theme?.Figures.Where(figure => figure.Key.StartsWith("theme.", StringComparison.Ordinal)) ?? []).ToList();
            foreach (var (key, expected) in new PlainCount(year, from, to, to.AddHours(6)).All(scene.Theme.Id))
            {
                if (theme is null && key.StartsWith("theme.", StringComparison.Ordinal))
                {
                    continue;
                }

                var figure = found.Single(row => row.Key == key);
                found.Remove(figure);
                Assert.True(
                    figure.N == expected.N && Near(figure.Value, expected.Value),
                    string.Create(CultureInfo.InvariantCulture, $"{week} {key}: the report says {figure.Value} (n = {figure.N}), the plain count {expected.Value} (n = {expected.N})"));
                compared++;
            }

            Assert.Empty(found.Select(row => row.Key));
            CheckRows(new ReportWeek(week.Year, week.Number), facts, report);
        }

        Assert.Equal([167.0, 168, 169], hours.Order());
        Assert.True(compared > 150, $"Only {compared} figures were compared.");
    }

    /// <summary>The exported rows of a count or a share give its number again.</summary>
    private static void CheckRows(ReportWeek week, WeekFacts facts, WeekReport report)
    {
        foreach (var figure in report.Figures)
        {
            var rows = RowsCsv.Table(new FigureRows(week, facts, report, figure, null)).Rows.Skip(1).ToList();
            Assert.Equal(figure.N, rows.Count);
            if (figure is { Unit: MetricUnit.Share, Values.Count: 0, N: > 0 })
            {
                Assert.Equal(figure.Value!.Value, rows.Average(row => row[^2] is true ? 1.0 : 0.0), 9);
            }
        }
    }

    private static bool IsTold(ReportWeek week) => week == ReportScene.Week || week.ToString() is "2026-W13" or "2026-W43";

    private static bool Near(double? left, double? right) => left is null || right is null ? left == right : Math.Abs(left.Value - right.Value) <= 1e-6 * Math.Max(1, Math.Abs(right.Value));

    private static DateTimeOffset Midnight(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, ReportScene.Helsinki.GetUtcOffset(local)).ToUniversalTime();
    }
}
