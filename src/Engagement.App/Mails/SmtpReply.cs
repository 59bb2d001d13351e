namespace Engagement.App.Mails;

/// <summary>An answer of a mail server.</summary>
internal sealed record SmtpReply(int Code, string Words)
{
    public bool IsGood => Code is >= 200 and < 400;

    /// <summary>Trying again in the same way will not help, says the server.</summary>
    public bool IsForGood => Code >= 500;

    public override string ToString() => $"{Code} {Words}".Trim();
}
