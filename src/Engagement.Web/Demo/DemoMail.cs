using Engagement.App.Mails;
using Engagement.Core.Mails;

namespace Engagement.Web.Demo;

/// <summary>The demo's mails are read in the settings and go nowhere, whatever mail server is configured.</summary>
internal sealed class DemoMail : IMail
{
    public MailServer Server { get; } = new(MailServerKind.Demo, "", "Engagement <demo@aurora.example>");

    public async Task<MailOutcome> SendAsync(MailMessage mail, Func<CancellationToken, Task> handOver, CancellationToken ct)
    {
        await handOver(ct);
        return new MailOutcome.Accepted("Shown in the settings of the demo.");
    }
}
