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
        var (compared, satisfied) = (0, 0);

        // On PostgreSQL the weeks of the two clock changes and the last one; on SQLite all of them.
        foreach (var week in Enumerable.Range(0, YearRows.Weeks).Select(back => ReportScene.Week.Plus(-back)).Where(week => provider == StorageProvider.Sqlite || IsTold(week)))
        {
            var facts = await scene.App.Get<WeekFactsReader>().ReadAsync(week, ReportScene.Helsinki, ReportScene.Ct);
            var report = WeekReport.Of(facts);
            Assert.Equal(SnapshotText.Write(report), SnapshotText.Write(WeekReport.NumbersOf(facts)));
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
                satisfied += key == "csat" && expected.Value is not null ? 1 : 0;
            }

            Assert.Empty(found.Select(row => row.Key));
            CheckSegments(year, report, from, to);
            CheckRows(new ReportWeek(week.Year, week.Number), facts, report);
        }

        Assert.Equal([167.0, 168, 169], hours.Order());
        Assert.True(provider != StorageProvider.Sqlite || satisfied > 5, $"Only {satisfied} weeks had ten answers.");
        Assert.True(compared > 150, $"Only {compared} figures were compared.");
    }

    /// <summary>Who has been praising for years and never complained, and who complained at least twice: among the people of the week, and what they wrote.</summary>
    private static void CheckSegments(YearRows year, WeekReport report, DateTimeOffset from, DateTimeOffset to)
    {
        var week = year.Comments.FindAll(row => row.At >= from && row.At < to);
        foreach (var (name, belongs) in new (string, Func<Engagement.App.Inbox.ContactFigures, bool>)[]
        {
            ("Advocates", one => one.Praised > 2 && one.Complained == 0), ("At risk", one => one.Complained > 1),
        })
        {
            var theirs = week.FindAll(row => belongs(year.Figures[row.Contact]));
            var group = report.Segments.Single(row => row.Name == name);
            Assert.Equal(theirs.Select(row => row.Contact).Distinct().Count(), group["contacts"].Value);
            Assert.Equal(theirs.Count, group["inbound"].Value);
            Assert.Equal(theirs.Count(row => row.Intent == Engagement.Core.Inbox.Intent.Complaint), group["inbound.complaints"].Value);
        }
    }

    /// <summary>The exported rows of a count or a share give its number again.</summary>
    private static void CheckRows(ReportWeek week, WeekFacts facts, WeekReport report)
    {
        foreach (var figure in report.Figures)
        {
            var rows = RowsCsv.Table(new FigureRows(week, facts, report, figure, null)).Rows.Skip(1).ToList();
            Assert.Equal(figure.N, rows.Count);
            if (figure is { Unit: MetricUnit.Share, Values.Count: 0, N: > 0, Value: { } share })
            {
                Assert.Equal(share, rows.Average(row => row[^2] is true ? 1.0 : 0.0), 9);
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
