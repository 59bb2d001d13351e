using Engagement.Core.Common;
using Engagement.Core.Mails;

namespace Engagement.App.Mails;

/// <summary>A mail to one person: written in the transaction of what it tells of, sent by <see cref="SendMails"/>.</summary>
internal sealed class OutgoingMail
{
    public required OutgoingMailId Id { get; init; }

    /// <summary>What it is about and for whom, so that it is written once: <c>weekly-report/2026-W47/1/USER</c>.</summary>
    public required string Key { get; init; }

    public required string To { get; init; }

    public string? ToName { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public required string Html { get; init; }

    public List<MailFile> Files { get; init; } = [];

    /// <summary>The same at every try.</summary>
    public required string MessageId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is to be sent.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When it may be tried (again).</summary>
    public required DateTimeOffset NextTryAt { get; set; }

    /// <summary>After this nobody needs it any more.</summary>
    public required DateTimeOffset GoodUntil { get; set; }

    public MailState State { get; private set; } = MailState.Waiting;

    /// <summary>Why it stands as it does, in words for a person.</summary>
    public string? Reason { get; private set; }

    public int Attempts { get; set; }

    /// <summary>The process that talks to the mail server about it.</summary>
    public WorkerId? ClaimedBy { get; private set; }

    /// <summary>Set before the last line of the mail is handed over: from here on only the server's answer tells whether it was taken.</summary>
    public bool HandedOver { get; set; }

    public DateTimeOffset? SentAt { get; private set; }

    public int Version { get; set; }

    public void MarkSent(string answer, DateTimeOffset at)
    {
        Move(MailState.Sent, answer);
        SentAt = at;
    }

    public void Postpone(DateTimeOffset until, string why)
    {
        Move(MailState.Waiting, why);
        (NextTryAt, HandedOver) = (until, false);
    }

    public void Fail(string why) => Move(MailState.Failed, why);

    public void Lose(string why) => Move(MailState.Unknown, why);

    public void Drop(string why) => Move(MailState.Dropped, why);

    /// <summary>A person wants it sent (once more).</summary>
    public void Release(DateTimeOffset now)
    {
        Move(MailState.Waiting, null);
        (NextTryAt, HandedOver, Attempts) = (now, false, 0);
        GoodUntil = now + MailRetries.GoodFor;
    }

    public MailMessage ToMessage(string from) => new()
    {
        From = from,
        To = To,
        ToName = ToName,
        Subject = Subject,
        Text = Text,
        Html = Html,
        Files = Files,
        MessageId = MessageId,
        Date = CreatedAt,
    };

    private void Move(MailState to, string? why)
    {
        if (!MailRules.CanMove(State, to))
        {
            throw new InvalidOperationException($"Mail {Id} cannot move from {State} to {to}.");
        }

        (State, Reason, ClaimedBy) = (to, why, null);
        Version++;
    }
}
