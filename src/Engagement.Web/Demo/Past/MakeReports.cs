using Engagement.App.Inbox;
using Engagement.App.Mails;
using Engagement.App.People;
using Engagement.App.Reporting;
using Engagement.Core.Reporting;

namespace Engagement.Web.Demo.Past;

/// <summary>Makes the report of every week that is behind us on its Monday, mails it, and keeps a report of one's own.</summary>
internal sealed class MakeReports(
    DemoClock clock, ReportSubscriptions readers, SavedReports saved, CountContacts count, MakeWeeklyReport make, MailReports mail, SendMails send)
{
    public async Task RunAsync(DateTimeOffset from, DateTimeOffset now, Actor owner, CancellationToken ct)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(MakePeople.TimeZone);
        clock.Set(from);
        await readers.WriteAsync(DemoTeam.OwnerEmail, "Helena Saari", "en", new TimeOnly(7, 30), owner, ct);
        await readers.WriteAsync("sanna@aurora.example", "Sanna Laine", "fi", new TimeOnly(8, 0), owner, ct);
        await saved.WriteAsync(
            null, new SavedReportDraft("The last four weeks", new ReportDefinition { Period = PeriodKind.LastFourWeeks }, ReportSchedule.Monthly, new TimeOnly(8, 0), [DemoTeam.OwnerEmail], "en"), owner, ct);
        for (var week = ReportWeek.At(from, zone); week.ReportedAt(zone) <= now; week = week.Plus(1))
        {
            clock.Set(week.ReportedAt(zone).AddMinutes(1));
            await count.RunAsync(ct);
            await make.RunAsync(ct);
            clock.Set(week.ReportedAt(zone).AddMinutes(121));
            await mail.RunAsync(ct);
            await send.RunAsync(ct);
        }

        clock.Set(now);
    }
}
