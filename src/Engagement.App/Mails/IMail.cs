using Engagement.Core.Mails;

namespace Engagement.App.Mails;

/// <summary>The door to the mail server.</summary>
internal interface IMail
{
    /// <summary>What stands behind the door, for people and for the sender: without a server mails wait.</summary>
    MailServer Server { get; }

    /// <summary>Talks to the server about one mail, once. Whatever goes wrong is an outcome, never an exception.</summary>
    /// <param name="mail">The mail; its sender is filled in here.</param>
    /// <param name="handOver">Awaited right before the last line is sent: from there on only an answer tells whether the mail was taken.</param>
    /// <param name="ct">Gives up.</param>
    Task<MailOutcome> SendAsync(MailMessage mail, Func<CancellationToken, Task> handOver, CancellationToken ct);
}
