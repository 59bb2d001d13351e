using System.Globalization;
using Engagement.App.Data;
using Engagement.App.Mails;
using Engagement.App.Ticks;
using Engagement.Core.Common;
using Engagement.Core.Reporting;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Reporting;

/// <summary>
/// Puts the weekly report into the mail of everybody who wants it, at their hour on Monday, and reports of one's own on their day; after an
/// outage whenever it runs again, within three days.
/// </summary>
internal sealed class MailReports(
    IDbContextFactory<EngagementContext> contexts,
    WorkspaceWeeks weeks,
    ReportReader reports,
    OwnReportReader own,
    ReportMail mail,
    MailBox box,
    TimeProvider time) : ITick
{
    private static readonly TimeSpan Late = TimeSpan.FromDays(3);

    public async Task RunAsync(CancellationToken ct)
    {
        var (zone, first, current) = await weeks.ReadAsync(ct);
        if (first is null)
        {
            return;
        }

        var week = current.Plus(-1);
        if (week >= first)
        {
            await WeeklyAsync(week, zone, ct);
        }

        await OwnAsync(zone, ct);
    }

    private async Task WeeklyAsync(ReportWeek week, TimeZoneInfo zone, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var name = week.ToString();
        var readers = await db.ReportSubscriptions.AsNoTracking().ToListAsync(ct);
        var due = readers
            .Select(row => (Row: row, At: ReportSubscriptions.DueAt(week, row.At, zone), Key: $"weekly-report/{name}/{row.Id}"))
            .Where(one => one.At <= now && one.At > now - Late && one.Row.CreatedAt <= one.At)
            .ToList();
        var keys = due.ConvertAll(one => one.Key);
        var written = await db.OutgoingMails.Where(row => keys.Contains(row.Key)).Select(row => row.Key).ToHashSetAsync(ct);
        due.RemoveAll(one => written.Contains(one.Key));
        if (due.Count == 0 || !await db.ReportSnapshots.AnyAsync(row => row.Week == name, ct) || await reports.FindAsync(name, ct) is not { } view)
        {
            return;
        }

        foreach (var language in due.GroupBy(one => one.Row.Language))
        {
            var (words, files) = await mail.WriteAsync(view, null, $"/report?week={name}", language.Key, ct);
            foreach (var (row, at, key) in language)
            {
                box.Add(db, new MailDraft { Key = key, To = row.Email, ToName = row.Name, Words = words, Files = files, DueAt = at, GoodFor = Late });
            }
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task OwnAsync(TimeZoneInfo zone, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(ct);
        foreach (var row in await db.SavedReports.AsNoTracking().Where(report => report.Schedule != ReportSchedule.Never).ToListAsync(ct))
        {
            var day = DayOf(row.Schedule, LocalTime.DateAt(now, zone));
            var at = LocalTime.ToInstant(day, row.At, zone);
            if (at > now || at <= now - Late || at < row.CreatedAt)
            {
                continue;
            }

            var keys = row.Readers.Distinct().ToDictionary(
                reader => string.Create(CultureInfo.InvariantCulture, $"own-report/{row.Id}/{day:yyyy-MM-dd}/{Hash(reader)}"), reader => reader, StringComparer.Ordinal);
            var written = await db.OutgoingMails.Where(known => keys.Keys.Contains(known.Key)).Select(known => known.Key).ToHashSetAsync(ct);
            if (keys.Keys.All(written.Contains) || await own.FindAsync(row.Definition, ct) is not { } view)
            {
                continue;
            }

            var (words, files) = await mail.WriteAsync(view, row.Name, $"/report/own/{row.Id}", row.Language, ct);
            foreach (var (key, reader) in keys.Where(pair => !written.Contains(pair.Key)))
            {
                box.Add(db, new MailDraft { Key = key, To = reader, Words = words, Files = files, DueAt = at, GoodFor = Late });
            }

            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>The last day on which it was to go out.</summary>
    private static DateOnly DayOf(ReportSchedule schedule, DateOnly today) =>
        schedule == ReportSchedule.Monthly ? new DateOnly(today.Year, today.Month, 1) : ReportWeek.Of(today).Monday;

    // An address may be longer than a key.
    private static string Hash(string reader) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(reader.ToLowerInvariant())))[..24];
}
