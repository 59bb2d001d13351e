using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Mails;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Mails;

/// <summary>
/// Where a mail is put to be sent: in the context, and so in the transaction, of what it tells of. The caller saves; the mail goes out within
/// seconds, or when it is due.
/// </summary>
internal sealed class MailBox(IdSource ids, TimeProvider time)
{
    /// <summary>Puts the mail there unless one with its key is or was there already.</summary>
    /// <returns>The mail, or null where it was written before.</returns>
    /// <exception cref="RefusedException">The address is none.</exception>
    public async Task<OutgoingMail?> AddAsync(EngagementContext db, MailDraft draft, CancellationToken ct) =>
        await db.OutgoingMails.AnyAsync(row => row.Key == draft.Key, ct) || db.OutgoingMails.Local.Any(row => row.Key == draft.Key) ? null : Add(db, draft);

    /// <summary>Puts the mail there; saving fails where its key was used before.</summary>
    /// <exception cref="RefusedException">The address is none.</exception>
    public OutgoingMail Add(EngagementContext db, MailDraft draft)
    {
        if (!MimeText.IsAddress(draft.To))
        {
            throw RefusedException.Invalid("to", $"'{draft.To}' is not an address that mail can be sent to.");
        }

        if (draft.Key.Length is 0 or > MailDraft.MostKey)
        {
            throw new ArgumentException($"The key of a mail has 1 to {MailDraft.MostKey} characters.", nameof(draft));
        }

        var now = time.GetUtcNow();
        var due = draft.DueAt ?? now;
        var id = ids.Next<OutgoingMailId>();
        var mail = new OutgoingMail
        {
            Id = id,
            Key = draft.Key,
            To = draft.To,
            ToName = draft.ToName,
            Subject = draft.Words.Subject,
            Text = draft.Words.Text,
            Html = draft.Words.Html,
            Files = [.. draft.Files],
            MessageId = $"{id}.{now.UtcTicks:x}@engagement",
            CreatedAt = now,
            DueAt = due,
            NextTryAt = due,
            GoodUntil = due + (draft.GoodFor ?? MailRetries.GoodFor),
        };
        db.OutgoingMails.Add(mail);
        return mail;
    }
}
