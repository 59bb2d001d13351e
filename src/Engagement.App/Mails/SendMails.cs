using System.Data.Common;
using Engagement.App.Data;
using Engagement.App.Ticks;
using Engagement.Core.Common;
using Engagement.Core.Mails;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Engagement.App.Mails;

/// <summary>
/// Sends what is due, one mail after the other: claimed by one conditional update, handed over only after that is written down, never a second
/// time where the answer was unclear.
/// </summary>
internal sealed partial class SendMails(
    IDbContextFactory<EngagementContext> contexts, GroupCommit commit, IMail door, WorkerHeartbeat worker, TimeProvider time, ILogger<SendMails> logger)
{
    private const int Handful = 50;

    /// <returns>How many the server took.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await RecoverAsync(ct);
        if (door.Server.Kind == MailServerKind.None)
        {
            return 0;
        }

        var sent = 0;
        foreach (var id in await DueAsync(ct))
        {
            if (worker.Lost.IsCancellationRequested || !await ClaimAsync(id, ct))
            {
                continue;
            }

            var outcome = await SendAsync(id, ct);
            sent += outcome is MailOutcome.Accepted ? 1 : 0;
            if (outcome is MailOutcome.Refused { Server: true })
            {
                break;
            }
        }

        return sent;
    }

    private async Task<List<OutgoingMailId>> DueAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var restored = await MailsAfterRestore.ReadAsync(db, ct);
        var stale = await db.OutgoingMails
            .Where(row => row.State == MailState.Waiting && row.NextTryAt <= now && (row.GoodUntil < now || (row.DueAt < restored && row.Attempts == 0 && row.CreatedAt > restored)))
            .ToListAsync(ct);
        foreach (var row in stale)
        {
            if (row.GoodUntil < now)
            {
                row.Fail(row.Reason ?? "It could not be sent in time; nobody needs it any more.");
            }
            else
            {
                row.Lose(MailsAfterRestore.Words);
            }
        }

        await db.SaveChangesAsync(ct);
        return await db.OutgoingMails
            .Where(row => row.State == MailState.Waiting && row.NextTryAt <= now)
            .OrderBy(row => row.NextTryAt).ThenBy(row => row.Id)
            .Select(row => row.Id)
            .Take(Handful)
            .ToListAsync(ct);
    }

    private async Task<bool> ClaimAsync(OutgoingMailId id, CancellationToken ct)
    {
        var (now, me) = (time.GetUtcNow(), worker.Id);
        return await commit.RunAsync(
            (db, token) => db.OutgoingMails
                .Where(row => row.Id == id && row.State == MailState.Waiting && row.NextTryAt <= now)
                .ExecuteUpdateAsync(
                    row => row
                        .SetProperty(mail => mail.State, MailState.Sending)
                        .SetProperty(mail => mail.ClaimedBy, me)
                        .SetProperty(mail => mail.HandedOver, false)
                        .SetProperty(mail => mail.Attempts, mail => mail.Attempts + 1)
                        .SetProperty(mail => mail.Version, mail => mail.Version + 1),
                    token),
            ct) == 1;
    }

    private async Task<MailOutcome> SendAsync(OutgoingMailId id, CancellationToken ct)
    {
        OutgoingMail row;
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            row = await db.OutgoingMails.AsNoTracking().SingleAsync(mail => mail.Id == id, ct);
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, worker.Lost);
        var outcome = await door.SendAsync(row.ToMessage(door.Server.From), token => HandOverAsync(id, token), either.Token);

        // What became of it is written down even while the program stops.
        await commit.RunAsync((db, token) => RecordAsync(db, id, outcome, token), CancellationToken.None);
        return outcome;
    }

    // Only where it is still ours: another node may have taken it over after a lost lease.
    private async Task HandOverAsync(OutgoingMailId id, CancellationToken ct)
    {
        var me = worker.Id;
        var ours = 0;
        try
        {
            ours = await commit.RunAsync(
                (db, token) => db.OutgoingMails
                    .Where(row => row.Id == id && row.State == MailState.Sending && row.ClaimedBy == me)
                    .ExecuteUpdateAsync(row => row.SetProperty(mail => mail.HandedOver, true), token),
                ct);
        }
        catch (Exception problem) when (problem is DbException or DbUpdateException)
        {
            throw new IOException("the database did not write the hand-over down", problem);
        }

        if (ours == 0)
        {
            throw new IOException("another process took the mail over");
        }
    }

    private async Task RecordAsync(EngagementContext db, OutgoingMailId id, MailOutcome outcome, CancellationToken ct)
    {
        var row = await db.OutgoingMails.SingleAsync(mail => mail.Id == id, ct);
        if (row.State != MailState.Sending || row.ClaimedBy != worker.Id)
        {
            return;
        }

        var now = time.GetUtcNow();
        switch (outcome)
        {
            case MailOutcome.Accepted accepted:
                row.MarkSent(accepted.Answer, now);
                break;
            case MailOutcome.Unclear unclear:
                row.Lose(unclear.Why);
                Log.Unclear(logger, id.Value);
                break;
            case MailOutcome.Refused refused when MailRetries.Next(row.Attempts, refused.ForGood, row.GoodUntil, now) is { } next:
                row.Postpone(next, refused.Why);
                Log.Refused(logger, id.Value, row.Attempts, refused.Why);
                break;
            case MailOutcome.Refused refused:
                row.Fail(refused.Why);
                Log.GivenUp(logger, id.Value, row.Attempts, refused.Why);
                break;
            default:
                throw new InvalidOperationException("A mail is taken, refused or unclear.");
        }
    }

    /// <summary>What a process was sending when it died: not handed over yet, it waits again; handed over, nobody can tell.</summary>
    private async Task RecoverAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var me = worker.Id;
        await using var db = await contexts.CreateDbContextAsync(ct);

        // Between two rounds this process sends nothing: what it still claims is something whose outcome it could not write down.
        var orphans = await db.OutgoingMails
            .Where(row => row.State == MailState.Sending && (row.ClaimedBy == me || !db.Workers.Any(other => other.Id == row.ClaimedBy && other.LeaseUntil >= now)))
            .ToListAsync(ct);
        foreach (var row in orphans)
        {
            if (row.HandedOver)
            {
                row.Lose("The program stopped while the mail server was taking it. It may have arrived, so it is not sent again by itself.");
            }
            else
            {
                row.Postpone(now, "The program stopped before it was handed over.");
            }
        }

        await db.SaveChangesAsync(ct);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Mail {Id} was handed over and no answer came; it is not sent again by itself")]
        public static partial void Unclear(ILogger logger, long id);

        [LoggerMessage(LogLevel.Warning, "Mail {Id} was not taken (try {Attempt}): {Why}")]
        public static partial void Refused(ILogger logger, long id, int attempt, string why);

        [LoggerMessage(LogLevel.Error, "Mail {Id} was given up after {Attempts} tries: {Why}")]
        public static partial void GivenUp(ILogger logger, long id, int attempts, string why);
    }
}
