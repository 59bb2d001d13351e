using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Mails;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Mails;

/// <summary>What was sent, what waits, and whether the mail server takes it.</summary>
internal sealed class MailReader(IDbContextFactory<EngagementContext> contexts, IMail door, TimeProvider time)
{
    private static readonly TimeSpan Recent = TimeSpan.FromDays(7);

    /// <summary>The newest first; those that wait for a later time too.</summary>
    public async Task<IReadOnlyList<MailLine>> ListAsync(OutgoingMailId? before, int limit, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = db.OutgoingMails.AsNoTracking();
        if (before is { } last)
        {
            rows = rows.Where(row => row.Id < last);
        }

        return await Lines(rows.OrderByDescending(row => row.Id).Take(limit)).ToListAsync(ct);
    }

    public async Task<MailView?> FindAsync(OutgoingMailId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.OutgoingMails.AsNoTracking().SingleOrDefaultAsync(mail => mail.Id == id, ct);
        if (row is null)
        {
            return null;
        }

        var html = row.Files.Where(file => file.Inline).Aggregate(
            row.Html, (text, file) => text.Replace($"cid:{file.Name}", $"data:{file.ContentType};base64,{Convert.ToBase64String(file.Content)}", StringComparison.Ordinal));
        return new MailView(
            new MailLine(row.Id, row.Key, row.To, row.ToName, row.Subject, row.State, row.Reason, row.Attempts, row.DueAt, row.NextTryAt, row.SentAt), row.Text, html);
    }

    public async Task<MailHealth> ReadHealthAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var since = now - Recent;
        var due = db.OutgoingMails.Where(row => row.State == MailState.Waiting && row.DueAt <= now);
        var trouble = db.OutgoingMails.Where(row => row.DueAt >= since && (row.State == MailState.Failed || row.State == MailState.Unknown));
        var counts = await trouble.GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var reason = await due.Where(row => row.Attempts > 0).Concat(trouble).OrderByDescending(row => row.NextTryAt).Select(row => row.Reason).FirstOrDefaultAsync(ct);
        return new MailHealth(
            door.Server, await due.CountAsync(ct), await due.CountAsync(row => row.Attempts > 0, ct), counts.GetValueOrDefault(MailState.Failed), counts.GetValueOrDefault(MailState.Unknown), reason);
    }

    private static IQueryable<MailLine> Lines(IQueryable<OutgoingMail> rows) => rows.Select(row => new MailLine(
        row.Id, row.Key, row.To, row.ToName, row.Subject, row.State, row.Reason, row.Attempts, row.DueAt, row.NextTryAt, row.SentAt));
}
