namespace Engagement.App.Mails;

/// <summary>What stands behind the door for mails.</summary>
/// <param name="Kind">Whether there is one.</param>
/// <param name="Address">Host and port.</param>
/// <param name="From">The sender of every mail.</param>
public sealed record MailServer(MailServerKind Kind, string Address, string From)
{
    public static readonly MailServer None = new(MailServerKind.None, "", "");
}
