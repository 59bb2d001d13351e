using System.Collections.Frozen;

namespace Engagement.Core.Mails;

/// <summary>Which moves of a mail are allowed. What may have arrived goes back to waiting by a person alone.</summary>
public static class MailRules
{
    private static readonly FrozenSet<(MailState From, MailState To)> Allowed = new[]
    {
        (MailState.Waiting, MailState.Sending),
        (MailState.Waiting, MailState.Failed),
        (MailState.Waiting, MailState.Unknown),
        (MailState.Waiting, MailState.Dropped),
        (MailState.Sending, MailState.Sent),
        (MailState.Sending, MailState.Waiting),
        (MailState.Sending, MailState.Failed),
        (MailState.Sending, MailState.Unknown),
        (MailState.Failed, MailState.Waiting),
        (MailState.Failed, MailState.Dropped),
        (MailState.Unknown, MailState.Waiting),
        (MailState.Unknown, MailState.Dropped),
    }.ToFrozenSet();

    public static bool CanMove(MailState from, MailState to) => Allowed.Contains((from, to));
}
