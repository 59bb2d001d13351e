namespace Engagement.App.Mails;

/// <summary>Whether mails leave.</summary>
/// <param name="Server">Where to.</param>
/// <param name="Waiting">Mails whose time has come and that wait.</param>
/// <param name="Refused">Of them those that the server did not take at the last try.</param>
/// <param name="Failed">Given up within the last week.</param>
/// <param name="Unknown">Handed over without a clear answer within the last week, and nobody has decided.</param>
/// <param name="LastReason">What the server said last.</param>
public sealed record MailHealth(MailServer Server, int Waiting, int Refused, int Failed, int Unknown, string? LastReason)
{
    /// <summary>No mail is in trouble. Without a server nothing is: that is how it was set up.</summary>
    public bool IsWell => Refused + Failed + Unknown == 0;

    /// <summary>What is wrong, in English; nothing where all is well.</summary>
    public string? Problem => IsWell ? null : string.Join(' ', Sentences());

    private IEnumerable<string> Sentences()
    {
        if (Refused > 0)
        {
            yield return $"{Refused} mail(s) wait because the mail server did not take them; they are tried again.";
        }

        if (Failed > 0)
        {
            yield return $"{Failed} mail(s) were given up in the last week.";
        }

        if (Unknown > 0)
        {
            yield return $"{Unknown} mail(s) may or may not have arrived; look at Settings, Mail.";
        }

        if (LastReason is not null)
        {
            yield return LastReason;
        }
    }
}
