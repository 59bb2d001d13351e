using Engagement.App.Mails;
using Engagement.Web.Pages.Report;

namespace Engagement.Tests.Pages;

public sealed class MailListNoticeTests
{
    private static readonly MailServer Server = new(MailServerKind.Smtp, "mail.example:587", "engagement@acme.example");

    [Fact]
    public async Task Who_sets_up_the_reports_mails_is_told_when_mails_do_not_leave()
    {
        Assert.Equal("", await WordsAsync(new MailHealth(Server, Waiting: 3, Refused: 0, Failed: 0, Unknown: 0, null)));
        foreach (var health in new[] { new MailHealth(Server, 1, 1, 0, 0, "450 busy"), new MailHealth(Server, 0, 0, 1, 0, null), new MailHealth(Server, 0, 0, 0, 1, null) })
        {
            Assert.StartsWith("The mail server did not take every mail", await WordsAsync(health), StringComparison.Ordinal);
        }

        Assert.StartsWith("Sähköpostipalvelin", await WordsAsync(new MailHealth(Server, 1, 1, 0, 0, null), "fi"), StringComparison.Ordinal);
        Assert.StartsWith("No mail server is set up", await WordsAsync(new MailHealth(MailServer.None, 1, 0, 0, 0, null)), StringComparison.Ordinal);
    }

    private static async Task<string> WordsAsync(MailHealth health, string language = "en") =>
        (await PageRenderer.RenderAsync<MailListNotice>(new() { ["Health"] = health }, language)).TextContent.Trim();
}
