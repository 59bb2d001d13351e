using Engagement.App.Data;
using Engagement.App.Mails;
using Engagement.App.People;
using Engagement.App.Reporting;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Reporting;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Reporting;

public sealed class MailReportsTests
{
    private const int Week = 7 * 24 * 60;

    private static CancellationToken Ct => ReportScene.Ct;

    [Theory, OnBothDatabases]
    public async Task Everybody_gets_the_report_of_the_week_once_at_their_hour_in_their_language(StorageProvider provider)
    {
        await using var scene = await ReportScene.OpenAsync(provider, now: 600);
        await SayAsync(scene);
        await scene.App.Get<ReportSubscriptions>().WriteAsync("aino@acme.example", "Aino", "fi", new TimeOnly(7, 30), Actor.Robot, Ct);
        await scene.App.Get<ReportSubscriptions>().WriteAsync("Ben@acme.example", "Ben", "en", new TimeOnly(9, 0), Actor.Robot, Ct);

        scene.App.Clock.AdvanceTo(ReportScene.At(Week + (7 * 60) + 29));
        await RoundAsync(scene);
        Assert.Empty(await MailsAsync(scene));

        scene.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await RoundAsync(scene);
        await RoundAsync(scene);
        var first = Assert.Single(await MailsAsync(scene));

        // The machine was down at nine.
        scene.App.Clock.Advance(TimeSpan.FromHours(30));
        await RoundAsync(scene);
        var mails = await MailsAsync(scene);

        Assert.Equal(("aino@acme.example", ReportScene.At(Week + 450)), (first.To, first.DueAt));
        Assert.Contains("2026-W47", first.Subject, StringComparison.Ordinal);
        Assert.Contains("Kommentteja", first.Html, StringComparison.Ordinal);
        Assert.Contains("cid:days.png", first.Html, StringComparison.Ordinal);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], first.Files.Single().Content[..4]);
        Assert.Contains("/report?week=2026-W47", first.Text, StringComparison.Ordinal);
        Assert.Equal(["aino@acme.example", "ben@acme.example"], mails.Select(mail => mail.To));
        Assert.Contains("Comments", mails[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_joins_after_the_hour_gets_the_next_week_and_an_old_week_is_not_mailed_late()
    {
        await using var scene = await ReportScene.OpenAsync(StorageProvider.Sqlite, now: Week + 600);
        await SayAsync(scene);
        await scene.App.Get<ReportSubscriptions>().WriteAsync("aino@acme.example", "Aino", "fi", new TimeOnly(7, 30), Actor.Robot, Ct);

        await RoundAsync(scene);
        scene.App.Clock.AdvanceTo(ReportScene.At((2 * Week) + (5 * 24 * 60)));
        await RoundAsync(scene);

        Assert.Empty(await MailsAsync(scene));
    }

    [Theory, OnBothDatabases]
    public async Task A_report_of_ones_own_is_counted_over_its_part_and_mailed_on_its_day(StorageProvider provider)
    {
        await using var scene = await ReportScene.OpenAsync(provider, now: 600);
        await SayAsync(scene);
        var draft = new SavedReportDraft(
            "Autumn", new ReportDefinition { Period = PeriodKind.LastWeek, Filter = new ReportFilter { Languages = ["sv"] } }, ReportSchedule.Weekly, new TimeOnly(8, 0), ["ben@acme.example"], "en");
        var id = await scene.App.Get<SavedReports>().WriteAsync(null, draft, Actor.Robot, Ct);
        scene.App.Clock.AdvanceTo(ReportScene.At(Week + (8 * 60)));

        await RoundAsync(scene);
        await RoundAsync(scene);
        var narrow = await scene.App.Get<OwnReportReader>().FindAsync(draft.Definition, Ct);
        var wide = await scene.App.Get<OwnReportReader>().FindAsync(draft.Definition with { Filter = ReportFilter.Everything }, Ct);
        var rows = await scene.App.Get<OwnReportReader>().RowsAsync(draft.Definition with { Filter = ReportFilter.Everything }, "inbound", new RowsOf(), Ct);

        var mail = Assert.Single(await MailsAsync(scene));
        Assert.Contains("Autumn", mail.Subject, StringComparison.Ordinal);
        Assert.Contains($"/report/own/{id}", mail.Text, StringComparison.Ordinal);
        Assert.Equal((0, 1), (narrow!.Report["inbound"].N, wide!.Report["inbound"].N));
        Assert.Equal("2026-11-16/2026-11-22", wide.Report.Week);
        Assert.Single(rows.Figure.Rows);
    }

    [Fact]
    public async Task A_report_of_ones_own_that_cannot_be_is_refused_in_words()
    {
        await using var scene = await ReportScene.OpenAsync(StorageProvider.Sqlite, now: 600);
        await SayAsync(scene);
        var saved = scene.App.Get<SavedReports>();
        var draft = new SavedReportDraft("Autumn", new ReportDefinition(), ReportSchedule.Never, new TimeOnly(8, 0), [], "en");

        async Task<string?> FieldAsync(SavedReportDraft wrong) =>
            (await Assert.ThrowsAsync<RefusedException>(() => saved.WriteAsync(null, wrong, Actor.Robot, Ct))).Refusals[0].Field;

        Assert.Equal("name", await FieldAsync(draft with { Name = " " }));
        Assert.Equal("readers", await FieldAsync(draft with { Schedule = ReportSchedule.Weekly }));
        Assert.Equal("readers", await FieldAsync(draft with { Readers = ["nobody"] }));
        Assert.Equal("from", await FieldAsync(draft with { Definition = new ReportDefinition { Period = PeriodKind.Dates, From = new(2027, 1, 1), To = new(2027, 1, 2) } }));
        var before = new ReportDefinition { Period = PeriodKind.Dates, From = new(2026, 1, 1), To = new(2026, 1, 2) };
        Assert.Contains(
            "2026-11-16", (await Assert.ThrowsAsync<RefusedException>(() => scene.App.Get<OwnReportReader>().FindAsync(before, Ct))).Message, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_link_opens_until_it_expires_is_taken_back_or_was_changed(StorageProvider provider)
    {
        await using var scene = await ReportScene.OpenAsync(provider);
        var links = scene.App.Get<ShareLinks>();
        var token = await links.MakeAsync(ShareKind.Week, "2026-W47", "fi", 7, Actor.Robot, Ct);
        var other = await links.MakeAsync(ShareKind.Wall, "", "en", 30, Actor.Robot, Ct);
        var middle = token.Length / 2;

        var open = await links.OpenAsync(token, Ct);
        var changed = await RefusedAsync(links, token[..middle] + (token[middle] == 'A' ? 'B' : 'A') + token[(middle + 1)..]);
        await links.RevokeAsync((await links.ListAsync(Ct)).Single(line => line.Kind == ShareKind.Wall).Id, Actor.Robot, Ct);
        var revoked = await RefusedAsync(links, other);
        scene.App.Clock.Advance(TimeSpan.FromDays(7));

        Assert.Equal((ShareKind.Week, "2026-W47", "fi"), (open.Kind, open.Target, open.Language));
        Assert.Contains("was changed", changed, StringComparison.Ordinal);
        Assert.Contains("was changed", await RefusedAsync(links, "nonsense"), StringComparison.Ordinal);
        Assert.Contains("taken back", revoked, StringComparison.Ordinal);
        Assert.Contains("expired on", await RefusedAsync(links, token), StringComparison.Ordinal);
        Assert.Empty(await links.ListAsync(Ct));
    }

    [Theory, OnBothDatabases]
    public async Task A_revised_week_is_a_new_version_with_its_reason_and_the_year_shows_the_last_one(StorageProvider provider)
    {
        await using var scene = await ReportScene.OpenAsync(provider);
        await SayAsync(scene);
        await scene.App.Get<MakeWeeklyReport>().RunAsync(Ct);
        await SayAsync(scene);

        await Assert.ThrowsAsync<RefusedException>(() => scene.App.Get<ReviseReport>().RunAsync("2026-W47", " ", Actor.Robot, Ct));
        await Assert.ThrowsAsync<RefusedException>(() => scene.App.Get<ReviseReport>().RunAsync("2026-W48", "Why not", Actor.Robot, Ct));
        var version = await scene.App.Get<ReviseReport>().RunAsync("2026-W47", "A channel was connected late", Actor.Robot, Ct);

        var view = await scene.App.Get<ReportReader>().FindAsync("2026-W47", Ct);
        var trend = await scene.App.Get<TrendReader>().ReadAsync(ReportScene.Week, 53, Ct);
        Assert.Equal((2, 2, "A channel was connected late"), (version, view!.Revision, view.Reason));
        Assert.Equal(2, view.Report["inbound"].N);
        Assert.Equal(2, Assert.Single(trend).Values["inbound"]);
    }

    [Theory, OnBothDatabases]
    public async Task A_channel_that_is_not_heard_makes_its_week_incomplete(StorageProvider provider)
    {
        await using var scene = await ReportScene.OpenAsync(provider, now: 60);
        await SayAsync(scene);
        await using (var db = scene.App.Open())
        {
            await db.Channels.ExecuteUpdateAsync(row => row.SetProperty(channel => channel.MissedPolls, 2), Ct);
        }

        for (var minute = 0; minute < 205; minute++)
        {
            await scene.App.Get<NoteDeafness>().RunAsync(Ct);
            scene.App.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var facts = await scene.FactsAsync();
        Assert.Equal(205, Assert.Single(facts.Deaf).Minutes);
        Assert.Equal(["Acme's Page"], WeekReport.Of(facts with { Cut = facts.To }).Incomplete);
    }

    [Theory, OnBothDatabases]
    public async Task The_wall_shows_what_is_true_now(StorageProvider provider)
    {
        await using var scene = await ReportScene.OpenAsync(provider, now: 600);
        var (contact, thread) = scene.Thread();
        var (glad, gladTriage) = scene.Said(thread, 30, Intent.Praise, Sentiment.Positive);
        var (cross, crossTriage) = scene.Said(thread, 40, Intent.Complaint, Sentiment.Negative);
        await scene.AddAsync(contact, thread, glad, gladTriage, cross, crossTriage);

        var wall = await scene.App.Get<WallReader>().ReadAsync(Ct);

        Assert.Equal((null, 0, 0), (wall.Promise, wall.Judged, wall.Waiting));
        Assert.Equal(new WallMood("Acme's Page", "Facebook", 1, 0, 1), Assert.Single(wall.Moods));
        Assert.Equal(10, wall.LocalNow.Hour);
    }

    private static async Task<string> RefusedAsync(ShareLinks links, string token) =>
        (await Assert.ThrowsAsync<RefusedException>(() => links.OpenAsync(token, Ct))).Message;

    private static async Task RoundAsync(ReportScene scene)
    {
        await scene.App.Get<MakeWeeklyReport>().RunAsync(Ct);
        await scene.App.Get<MailReports>().RunAsync(Ct);
    }

    private static Task<List<OutgoingMail>> MailsAsync(ReportScene scene) =>
        scene.App.ReadAsync(db => db.OutgoingMails.AsNoTracking().OrderBy(row => row.Id).ToListAsync(Ct));

    private static async Task SayAsync(ReportScene scene)
    {
        var (contact, thread) = scene.Thread();
        var (interaction, triage) = scene.Said(thread, 10, Intent.Question);
        await scene.AddAsync(contact, thread, interaction, triage);
    }
}
