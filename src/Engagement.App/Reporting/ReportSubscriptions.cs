using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Mails;
using Engagement.Core.Reporting;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Reporting;

/// <summary>Who gets the weekly report by mail, and when.</summary>
internal sealed class ReportSubscriptions(IDbContextFactory<EngagementContext> contexts, AuditLog audit, IdSource ids, TimeProvider time)
{
    public const int Most = 500;
    public static readonly TimeOnly Earliest = new(6, 0);

    public async Task<IReadOnlyList<SubscriptionLine>> ListAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.ReportSubscriptions.AsNoTracking().OrderBy(row => row.Name).ThenBy(row => row.Id)
            .Select(row => new SubscriptionLine(row.Id, row.Email, row.Name, row.Language, row.At, row.CreatedAt)).ToListAsync(ct);
    }

    /// <summary>Adds somebody, or changes what they have.</summary>
    /// <exception cref="RefusedException">Something is not possible.</exception>
    public async Task WriteAsync(string? email, string? name, string? language, TimeOnly at, Actor actor, CancellationToken ct)
    {
        var address = (email ?? "").Trim();
        if (!MimeText.IsAddress(address) || address.Contains('<', StringComparison.Ordinal) || address.Length > 320)
        {
            throw RefusedException.Invalid("email", $"'{address}' is not a mail address.", null, address);
        }

        if (at < Earliest)
        {
            throw RefusedException.Invalid("at", "The report of a week is made on Monday at 06:00: it cannot be mailed before.", "06:00", at);
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var lower = address.ToLowerInvariant();
        var row = await db.ReportSubscriptions.SingleOrDefaultAsync(known => known.Email == lower, ct);
        var shown = string.IsNullOrWhiteSpace(name) ? address : name.Trim();
        if (row is null)
        {
            if (await db.ReportSubscriptions.CountAsync(ct) >= Most)
            {
                throw RefusedException.Invalid("email", $"The report goes to at most {Most} people; for more, mail it to a distribution list.", Most);
            }

            db.ReportSubscriptions.Add(new ReportSubscription
            {
                Id = ids.Next<ReportSubscriptionId>(), Email = lower, Name = shown, Language = language == "fi" ? "fi" : "en", At = at, CreatedAt = time.GetUtcNow(),
            });
        }
        else
        {
            (row.Name, row.Language, row.At) = (shown, language == "fi" ? "fi" : "en", at);
        }

        audit.Add(db, actor, AuditActions.SettingsChanged, "report.mail", null);
        await db.SaveChangesAsync(ct);
    }

    public async Task RemoveAsync(ReportSubscriptionId id, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.ReportSubscriptions.SingleOrDefaultAsync(row => row.Id == id, ct) is { } row)
        {
            db.ReportSubscriptions.Remove(row);
            audit.Add(db, actor, AuditActions.SettingsChanged, "report.mail", null);
            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>When the mail of a week is due for somebody.</summary>
    public static DateTimeOffset DueAt(ReportWeek week, TimeOnly at, TimeZoneInfo zone) => LocalTime.ToInstant(week.Monday.AddDays(7), at, zone);
}
