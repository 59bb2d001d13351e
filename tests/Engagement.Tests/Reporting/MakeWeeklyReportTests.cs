using Engagement.App.Data;
using Engagement.App.Reporting;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Reporting;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Reporting;

public sealed class MakeWeeklyReportTests
{
    private const int Week = 7 * 24 * 60;

    [Theory, OnBothDatabases]
    public async Task A_week_is_frozen_on_monday_at_six_and_only_once(StorageProvider provider)
    {
        await using var scene = await ReportScene.OpenAsync(provider, now: Week + (6 * 60) - 1);
        await SayAsync(scene, 10);
        await MakeAsync(scene);
        Assert.Empty(await WeeksAsync(scene));

        scene.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await MakeAsync(scene);
        await MakeAsync(scene);

        Assert.Equal(["2026-W47"], await WeeksAsync(scene));
    }

    [Theory, OnBothDatabases]
    public async Task Weeks_missed_while_the_machine_was_down_are_made_later(StorageProvider provider)
    {
        await using var scene = await ReportScene.OpenAsync(provider, now: (4 * Week) - 60);
        await SayAsync(scene, -Week);

        await MakeAsync(scene);

        Assert.Equal(["2026-W46", "2026-W47", "2026-W48", "2026-W49"], await WeeksAsync(scene));
    }

    [Theory, OnBothDatabases]
    public async Task A_frozen_week_stays_as_it_was_with_the_rows_behind_it(StorageProvider provider)
    {
        await using var scene = await ReportScene.OpenAsync(provider);
        await SayAsync(scene, 10, Intent.Question);
        await MakeAsync(scene);
        await SayAsync(scene, 20, Intent.Question);

        var view = await scene.App.Get<ReportReader>().FindAsync("2026-W47", ReportScene.Ct);
        var rows = await scene.App.Get<ReportReader>().RowsAsync("2026-W47", "needing", new RowsOf(), ReportScene.Ct);

        Assert.Equal(WeekStanding.Frozen, view!.Standing);
        Assert.Equal(1, view.Report["needing"].Value);
        Assert.Equal(1, view.Revision);
        Assert.Single(rows.Figure.Rows);
        Assert.Single(rows.Facts.Inbound);
    }

    [Theory, OnBothDatabases]
    public async Task The_running_week_is_computed_at_this_moment_and_says_so(StorageProvider provider)
    {
        await using var scene = await ReportScene.OpenAsync(provider, now: 600);
        await SayAsync(scene, 10);
        await SayAsync(scene, 700);

        var view = await scene.App.Get<ReportReader>().FindAsync("2026-W47", ReportScene.Ct);

        Assert.Equal(WeekStanding.Running, view!.Standing);
        Assert.False(view.Report.IsClosed);
        Assert.Equal(1, view.Report["inbound"].Value);
    }

    [Theory, OnBothDatabases]
    public async Task A_week_is_compared_with_the_frozen_ones_before_it(StorageProvider provider)
    {
        await using var scene = await ReportScene.OpenAsync(provider);
        await SayAsync(scene, -Week);
        await SayAsync(scene, 10);
        await SayAsync(scene, 11);
        await MakeAsync(scene);

        var view = await scene.App.Get<ReportReader>().FindAsync(null, ReportScene.Ct);

        Assert.Equal("2026-W47", view!.Week.ToString());
        Assert.Equal(new FigureChange(2, 1, 1), view.Changes["inbound"]);
    }

    [Theory]
    [InlineData("2026-W60", "not a week")]
    [InlineData("soon", "not a week")]
    [InlineData("2027-W01", "has not begun")]
    [InlineData("2026-W40", "the first week here is 2026-W47")]
    public async Task A_week_that_is_not_there_is_refused_in_words(string week, string words)
    {
        await using var scene = await ReportScene.OpenAsync(StorageProvider.Sqlite);
        await SayAsync(scene, 10);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => scene.App.Get<ReportReader>().FindAsync(week, ReportScene.Ct));

        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.Equal("week", refused.Refusals[0].Field);
    }

    [Fact]
    public async Task A_workspace_in_which_nothing_was_said_has_no_report()
    {
        await using var scene = await ReportScene.OpenAsync(StorageProvider.Sqlite);

        await MakeAsync(scene);

        Assert.Null(await scene.App.Get<ReportReader>().FindAsync(null, ReportScene.Ct));
        Assert.Empty(await WeeksAsync(scene));
    }

    private static async Task SayAsync(ReportScene scene, double minutes, Intent intent = Intent.Praise)
    {
        var (contact, thread) = scene.Thread();
        var (interaction, triage) = scene.Said(thread, minutes, intent);
        await scene.AddAsync(contact, thread, interaction, triage);
    }

    private static Task MakeAsync(ReportScene scene) => scene.App.Get<MakeWeeklyReport>().RunAsync(ReportScene.Ct);

    private static Task<List<string>> WeeksAsync(ReportScene scene) =>
        scene.App.ReadAsync(db => db.ReportSnapshots.OrderBy(row => row.Week).Select(row => row.Week).ToListAsync(ReportScene.Ct));
}
