using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Engagement.Core.Mails;
using Microsoft.Extensions.Options;

namespace Engagement.App.Mails;

/// <summary>
/// Hands mails to an SMTP server (RFC 5321). It speaks the protocol itself because only so it is known on which side of the last line a
/// connection broke: before it the mail was surely not taken, behind it nobody can tell.
/// </summary>
internal sealed class SmtpMail(IOptions<SmtpOptions> options) : IMail
{
    private const int ImplicitTlsPort = 465;

    private readonly SmtpOptions options = options.Value;

    public MailServer Server => options.IsGiven
        ? new MailServer(MailServerKind.Smtp, $"{options.Host}:{options.Port}", options.From ?? "")
        : MailServer.None;

    public async Task<MailOutcome> SendAsync(MailMessage mail, Func<CancellationToken, Task> handOver, CancellationToken ct)
    {
        var handedOver = false;
        try
        {
            await using var line = await SmtpLine.OpenAsync(options, ct);
            await GreetAsync(line, ct);
            await EnvelopeAsync(line, mail, ct);
            await line.WriteAsync(Stuffed(MimeText.Write(mail)), ct);
            await handOver(ct);
            handedOver = true;
            var answer = await line.AskAsync(".", ct);
            if (!answer.IsGood)
            {
                return new MailOutcome.Refused($"The mail server {Server.Address} did not take the mail: {answer}", answer.IsForGood, Server: false);
            }

            await LeaveAsync(line, ct);
            return new MailOutcome.Accepted(answer.ToString());
        }
        catch (SmtpRefusal refusal)
        {
            return new MailOutcome.Refused($"The mail server {Server.Address} refused ({refusal.During}): {refusal.Message}", refusal.ForGood, refusal.Server);
        }
        catch (Exception problem) when (problem is IOException or SocketException or AuthenticationException or OperationCanceledException)
        {
            var words = problem is OperationCanceledException ? "the program is stopping" : problem.Message;
            return handedOver
                ? new MailOutcome.Unclear($"The mail was handed to {Server.Address} and no answer came ({words}). It may have arrived, so it is not sent again by itself.")
                : new MailOutcome.Refused($"The mail server {Server.Address} could not be used: {words}", ForGood: false, Server: true);
        }
    }

    private async Task GreetAsync(SmtpLine line, CancellationToken ct)
    {
        if (options.Port == ImplicitTlsPort)
        {
            await line.EncryptAsync(options.Host!, ct);
        }

        Expect(await line.ReadAsync(ct), "at its greeting", server: true);
        var offers = await HelloAsync(line, ct);
        if (!line.IsEncrypted && options.StartTls != false && offers.Contains("STARTTLS"))
        {
            Expect(await line.AskAsync("STARTTLS", ct), "at STARTTLS", server: true);
            await line.EncryptAsync(options.Host!, ct);
            offers = await HelloAsync(line, ct);
        }

        if (!line.IsEncrypted && options.StartTls == true)
        {
            throw new SmtpRefusal("it does not offer STARTTLS, and Smtp:StartTls asks for it", "encryption", forGood: true, server: true);
        }

        if (!string.IsNullOrEmpty(options.User))
        {
            await SignInAsync(line, offers, ct);
        }
    }

    private static async Task<HashSet<string>> HelloAsync(SmtpLine line, CancellationToken ct)
    {
        var answer = await line.AskAsync("EHLO engagement", ct);
        if (answer.IsGood)
        {
            return [.. answer.Words.Split('\n').Skip(1).SelectMany(Offers)];
        }

        Expect(await line.AskAsync("HELO engagement", ct), "at HELO", server: true);
        return [];
    }

    // "AUTH PLAIN LOGIN" is what is offered and how.
    private static IEnumerable<string> Offers(string words)
    {
        var parts = words.ToUpperInvariant().Split([' ', '='], StringSplitOptions.RemoveEmptyEntries);
        return parts is ["AUTH", .. var ways] ? ways.Select(way => $"AUTH {way}") : parts.Take(1);
    }

    private async Task SignInAsync(SmtpLine line, HashSet<string> offers, CancellationToken ct)
    {
        if (!line.IsEncrypted && options.StartTls is null)
        {
            throw new SmtpRefusal("it offers no encryption, and the password is not sent without; Smtp:StartTls=false allows it", "encryption", forGood: true, server: true);
        }

        if (offers.Contains("AUTH LOGIN") && !offers.Contains("AUTH PLAIN"))
        {
            Expect(await line.AskAsync("AUTH LOGIN", ct), "at sign-in", server: true);
            Expect(await line.AskAsync(Base64(options.User!), ct), "at sign-in", server: true);
            Expect(await line.AskAsync(Base64(options.Password!), ct), "at sign-in", server: true);
            return;
        }

        Expect(await line.AskAsync($"AUTH PLAIN {Base64($"\0{options.User}\0{options.Password}")}", ct), "at sign-in", server: true);
    }

    private async Task EnvelopeAsync(SmtpLine line, MailMessage mail, CancellationToken ct)
    {
        Expect(await line.AskAsync($"MAIL FROM:<{MimeText.Bare(options.From!)}>", ct), "the sender", server: true);
        Expect(await line.AskAsync($"RCPT TO:<{MimeText.Bare(mail.To)}>", ct), "the receiver", server: false);
        Expect(await line.AskAsync("DATA", ct), "at DATA", server: false);
    }

    private static void Expect(SmtpReply answer, string during, bool server)
    {
        if (!answer.IsGood)
        {
            throw new SmtpRefusal(answer.ToString(), during, answer.IsForGood, server);
        }
    }

    private static async Task LeaveAsync(SmtpLine line, CancellationToken ct)
    {
        try
        {
            await line.AskAsync("QUIT", ct);
        }
        catch (Exception problem) when (problem is IOException or SocketException or OperationCanceledException)
        {
            // It has been taken; how the server says good-bye does not matter.
        }
    }

    // A line that begins with a dot gets a second one; the server takes it away.
    private static string Stuffed(string text) =>
        (text.StartsWith('.') ? "." : "") + text.Replace("\r\n.", "\r\n..", StringComparison.Ordinal);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    /// <summary>The server said no, before anything was handed over.</summary>
    private sealed class SmtpRefusal(string words, string during, bool forGood, bool server) : Exception(words)
    {
        public string During { get; } = during;

        public bool ForGood { get; } = forGood;

        public bool Server { get; } = server;
    }
}
