using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Mails;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Mails;

/// <summary>A person decides about a mail that was given up or whose answer was unclear: once more, or let it be.</summary>
internal sealed class DecideMail(IDbContextFactory<EngagementContext> contexts, AuditLog audit, TimeProvider time)
{
    /// <exception cref="RefusedException">There is no such mail, or it does not wait for a decision.</exception>
    public async Task RunAsync(OutgoingMailId id, bool send, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.OutgoingMails.SingleOrDefaultAsync(mail => mail.Id == id, ct) ?? throw RefusedException.NotFound("mail");
        if (!MailRules.CanMove(row.State, send ? MailState.Waiting : MailState.Dropped) || row.State == MailState.Sending)
        {
            throw RefusedException.Conflict("The mail does not wait for a decision any more.");
        }

        if (send)
        {
            row.Release(time.GetUtcNow());
        }
        else
        {
            row.Drop("A person let it be.");
        }

        audit.Add(db, actor, send ? AuditActions.MailSentAgain : AuditActions.MailDropped, $"mail:{id}", null);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw RefusedException.Conflict("The mail has just changed; look at it again.");
        }
    }
}
