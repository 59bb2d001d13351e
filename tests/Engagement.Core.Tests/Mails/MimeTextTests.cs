using System.Text;
using Engagement.Core.Mails;

namespace Engagement.Core.Tests.Mails;

public sealed class MimeTextTests
{
    private static readonly MailMessage Plain = new()
    {
        From = "Acme Desk <desk@acme.example>",
        To = "aino@acme.example",
        ToName = "Aino Mäkelä",
        Subject = "Viikko 47: 1 240 kommenttia, lupaus pidetty 96,6-prosenttisesti – ja äänessä ennätysmäärä ihmisiä",
        Text = "Hei Aino!\n.\nTerveisin",
        Html = "<p>Hei Aino!</p>",
        MessageId = "17@engagement",
        Date = new DateTimeOffset(2026, 11, 23, 6, 0, 0, TimeSpan.Zero),
    };

    [Fact]
    public void Every_line_is_short_and_ASCII()
    {
        var text = MimeText.Write(Plain with { Files = [new MailFile("chart.png", "image/png", new byte[5000], true)] });

        Assert.All(text.Split("\r\n"), line => Assert.InRange(line.Length, 0, 998));
        Assert.All(text, letter => Assert.True(char.IsAscii(letter)));
        Assert.DoesNotContain(text.Replace("\r\n", "", StringComparison.Ordinal), letter => letter is '\r' or '\n');
    }

    [Fact]
    public void A_subject_in_Finnish_is_readable_again()
    {
        var text = MimeText.Write(Plain);

        var subject = text[text.IndexOf("Subject: ", StringComparison.Ordinal)..text.IndexOf("\r\nMessage-ID", StringComparison.Ordinal)]["Subject: ".Length..];
        var words = subject.Split("\r\n ").Select(word => Encoding.UTF8.GetString(Convert.FromBase64String(word["=?utf-8?B?".Length..^2])));
        Assert.Equal(Plain.Subject, string.Concat(words));
    }

    [Theory]
    [InlineData("Hello\r\nBcc: everybody@acme.example")]
    [InlineData("Hello\nBcc: everybody@acme.example")]
    public void A_subject_cannot_add_a_header(string subject)
    {
        var text = MimeText.Write(Plain with { Subject = subject });

        Assert.DoesNotContain("\nBcc", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_text_stands_beside_the_HTML_pictures_within_and_files_behind()
    {
        var text = MimeText.Write(Plain with
        {
            Files = [new MailFile("chart.png", "image/png", [1, 2, 3], true), new MailFile("report.pdf", "application/pdf", [4, 5, 6], false)],
        });

        var kinds = new[] { "multipart/mixed", "multipart/alternative", "text/plain", "multipart/related", "text/html", "Content-ID: <chart.png>", "attachment; filename=\"report.pdf\"" };
        var places = kinds.Select(kind => text.IndexOf(kind, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Theory]
    [InlineData("aino@acme.example", true)]
    [InlineData("Aino <aino@acme.example>", true)]
    [InlineData("aino", false)]
    [InlineData("", false)]
    [InlineData("äinö@acme.example", false)]
    [InlineData("a@b.example, c@d.example", false)]
    public void An_address_is_one_that_every_server_takes(string address, bool good) => Assert.Equal(good, MimeText.IsAddress(address));
}
