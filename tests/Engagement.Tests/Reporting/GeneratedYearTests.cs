using System.Globalization;
using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.Reporting;
using Engagement.Core.Reporting;
using Engagement.Tests.Infrastructure;
using Engagement.Web.Reporting;

namespace Engagement.Tests.Reporting;

/// <summary>Every number of a generated year, as it is exported, against an independent plain count, in two sizes.</summary>
public sealed class GeneratedYearTests(ITestOutputHelper output)
{
    private const int Seed = 20261116;

    // On PostgreSQL the weeks of the two clock changes and the last one; on SQLite all of them.
    [Theory, OnBothDatabases]
    public Task Every_figure_of_every_week_of_a_year_is_what_a_plain_count_finds(StorageProvider provider) =>
        CheckAsync(provider, YearSize.Small, week => provider == StorageProvider.Sqlite || IsTold(week));

    // Minutes long: "tests/run long" runs it, and nothing else does.
    [Theory, OnBothDatabases]
    [Trait("Length", "long")]
    public Task Of_half_a_million_interactions_on_a_hundred_channels_every_figure_is_what_a_plain_count_finds(StorageProvider provider) =>
        CheckAsync(provider, YearSize.Large, _ => true);

    private async Task CheckAsync(StorageProvider provider, YearSize size, Predicate<ReportWeek> isLookedAt)
    {
        await using var scene = await ReportScene.OpenAsync(provider);
        var year = new YearRows(scene, size, Seed);
        await scene.AddAsync([.. year.Fixed()]);
        foreach (var rows in year.ByWeek())
        {
            await WriteAsync(scene, rows);
        }

        Assert.Equal(size.Interactions, year.Said);
        var (hours, compared, satisfied) = (new HashSet<double>(), 0, 0);
        foreach (var week in Enumerable.Range(0, YearRows.Weeks).Select(back => ReportScene.Week.Plus(-back)).Where(week => isLookedAt(week)))
        {
            var facts = await scene.App.Get<WeekFactsReader>().ReadAsync(week, ReportScene.Helsinki, ReportScene.Ct);
            var report = WeekReport.Of(facts);
            Assert.Equal(SnapshotText.Write(report), SnapshotText.Write(WeekReport.NumbersOf(facts)));
            var (from, to) = (Midnight(week.Monday), Midnight(week.Monday.AddDays(7)));
            hours.Add((to - from).TotalHours);
            var plain = new PlainWeek(year.Plain, from, to, to.AddHours(6));
            compared += CheckFigures(week, report, new PlainCount(plain).All());
            CheckLists(year.Plain, report, new PlainLists(plain, ReportScene.Helsinki));
            satisfied += report["csat"].Value is null ? 0 : 1;
            if (IsTold(week))
            {
                Assert.Equal(SnapshotText.Write(report), SnapshotText.Write(WeekReport.Of(SnapshotText.Unpack(SnapshotText.Pack(facts)))));
                CheckRows(week, facts, report);
            }
        }

        output.WriteLine($"{year.Said} interactions, {compared} figures compared");
        Assert.Equal([167.0, 168, 169], hours.Order());
        Assert.True(provider != StorageProvider.Sqlite || satisfied > 5, $"Only {satisfied} weeks had ten answers.");
        Assert.True(compared > 500, $"Only {compared} figures were compared.");
    }

    private static async Task WriteAsync(ReportScene scene, List<object> rows)
    {
        await scene.AddAsync([.. rows.OfType<Contact>()]);
        await using var db = scene.App.Open();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.AddRange(rows.Where(row => row is not Contact));
        await BulkInsert.RunAsync(db, ReportScene.Ct);
    }

    /// <summary>Every line of the exported figures, of the workspace, its channels, themes and segments, is what was counted, and none is missing.</summary>
    private static int CheckFigures(ReportWeek week, WeekReport report, Dictionary<(string Of, long Id, string Key), (double? Value, int N)> expected)
    {
        var view = new WeekView(week, WeekStanding.Closed, report.Cut, null, null, report, new Dictionary<string, FigureChange>(), week, week);
        var exported = Spreadsheet.Open(FiguresCsv.Write(view));
        foreach (var line in exported)
        {
            var id = line["id"].Length == 0 ? 0 : long.Parse(line["id"], CultureInfo.InvariantCulture);
            Assert.True(expected.Remove((line["of"], id, line["figure"]), out var plain), $"{week}: nobody counted {line["figure"]} of {line["of"]} {line["name"]}.");
            var value = line["value"].Length == 0 ? (double?)null : Spreadsheet.Number(line["value"]);
            Assert.True(
                line["n"] == plain.N.ToString(CultureInfo.InvariantCulture) && Near(value, plain.Value),
                string.Create(CultureInfo.InvariantCulture, $"{week} {line["figure"]} of {line["of"]} {line["name"]}: the report says {value} (n = {line["n"]}), the plain count {plain.Value} (n = {plain.N})"));
        }

        Assert.Empty(expected.Keys);
        return exported.Count;
    }

    private static void CheckLists(PlainYear year, WeekReport report, PlainLists plain)
    {
        string Post(ReportPost? post) => post is null ? "none" : $"{post.Id} {post.Channel} ({post.Network}) {post.Theme} {post.Text} {post.SentAt:O} {post.Engagement} {post.Impressions} {post.Reach} {post.Comments}";
        Assert.Equal(plain.BestPosts(), report.BestPosts.Select(Post));
        foreach (var theme in report.Themes)
        {
            Assert.Equal(plain.BestAndWorst(new(theme.Id)), new[] { Post(theme.Best), Post(theme.Worst) });
        }

        Assert.Equal(plain.LongestWaits(), report.LongestWaits.Select(row => $"{row.Id} {row.Interaction} {row.Channel} ({row.Network}) {row.CreatedAt:O} {row.AnsweredAt:O} {row.Seconds:0.000}"));
        Assert.Equal(plain.Days(), report.Days.Select(row => $"{row.Date:yyyy-MM-dd} {row.Inbound} {row.Questions} {row.Complaints} {row.Requests} {row.Praise} {row.Published}"));
        Assert.Equal(plain.Advocates(), report.Advocates.Select(row => $"{row.Id} {row.Channel} ({row.Network}) {row.KindWords} {row.Followers}"));
        Assert.Equal(plain.Incomplete(), report.Incomplete);
        Assert.Equal(plain.BestTimes(), report.BestTimes.Select(row => $"{((int)row.Day + 6) % 7} {row.Hour} {row.Posts} {row.Engagement:0.000}"));
        Assert.Equal(year.Channels.Select(row => row.Id.Value).Order(), report.Channels.Select(row => row.Id).Order());
    }

    /// <summary>The exported rows of every number of the workspace, of each channel, theme and segment give it again.</summary>
    private static void CheckRows(ReportWeek week, WeekFacts facts, WeekReport report)
    {
        IEnumerable<(ReportGroup? Group, Figure Figure)> all =
        [
            .. report.Figures.Select(figure => ((ReportGroup?)null, figure)),
            .. report.Channels.Concat(report.Themes).Concat(report.Segments).SelectMany(group => group.Figures.Select(figure => ((ReportGroup?)group, figure))),
        ];
        foreach (var (group, figure) in all)
        {
            var lines = Spreadsheet.Open(RowsCsv.Write(new FigureRows(week, facts, report, figure, group)));
            Assert.Equal(figure.N, lines.Count);
            var shown = figure.Value is not null || figure.N > 0;
            if (shown && figure.Key != "csat")
            {
                Assert.True(Near(Spreadsheet.Recount(figure.Key, lines), figure.Value), $"{week} {figure.Key} of {group?.Name}: the report says {figure.Value}, its rows {Spreadsheet.Recount(figure.Key, lines)}");
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
