using System.Globalization;
using System.Net.Mail;
using System.Text;

namespace Engagement.Core.Mails;

/// <summary>
/// A mail as RFC 5322 text: plain text and HTML beside each other, pictures of the HTML within it, files behind it. Everything is ASCII and
/// every line short, so that no server on the way needs to change anything.
/// </summary>
public static class MimeText
{
    private const int LineLength = 76;
    private const string Break = "\r\n";

    public static string Write(MailMessage mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var text = new StringBuilder();
        Header(text, "Date", mail.Date.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + Offset(mail.Date.Offset));
        Header(text, "From", Address(mail.From, null));
        Header(text, "To", Address(mail.To, mail.ToName));
        Header(text, "Subject", Encoded(mail.Subject));
        Header(text, "Message-ID", $"<{mail.MessageId}>");
        Header(text, "MIME-Version", "1.0");
        Header(text, "Auto-Submitted", "auto-generated");
        var pictures = mail.Files.Where(file => file.Inline).ToList();
        var behind = mail.Files.Where(file => !file.Inline).ToList();
        var words = (StringBuilder into) => Multipart(into, "alternative", Boundary("alt"), [
            part => Leaf(part, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(Lines(mail.Text))),
            part => Html(part, mail, pictures)]);
        if (behind.Count == 0)
        {
            words(text);
        }
        else
        {
            Multipart(text, "mixed", Boundary("mix"), [part => words(part), .. behind.Select(Attached)]);
        }

        return text.ToString();
    }

    /// <summary>The bare address of <c>Name &lt;address&gt;</c>.</summary>
    public static string Bare(string address) => new MailAddress(address).Address;

    /// <summary>Whether mail can go there: one address in plain ASCII.</summary>
    public static bool IsAddress(string? address) =>
        address?.AsSpan().IndexOfAny(',', ';') < 0 && MailAddress.TryCreate(address, out var read) && read.Address.All(char.IsAscii) && !read.Address.Any(char.IsControl) && read.Host.Length > 0;

    private static void Html(StringBuilder text, MailMessage mail, List<MailFile> pictures)
    {
        var html = Encoding.UTF8.GetBytes(Lines(mail.Html));
        if (pictures.Count == 0)
        {
            Leaf(text, "text/html; charset=utf-8", html);
            return;
        }

        Multipart(text, "related", Boundary("rel"), [
            part => Leaf(part, "text/html; charset=utf-8", html),
            .. pictures.Select(file => (Action<StringBuilder>)(part => Leaf(
                part, $"{file.ContentType}; name=\"{file.Name}\"", file.Content, ("Content-ID", $"<{file.Name}>"), ("Content-Disposition", $"inline; filename=\"{file.Name}\""))))]);
    }

    private static Action<StringBuilder> Attached(MailFile file) => part => Leaf(
        part, $"{file.ContentType}; name=\"{file.Name}\"", file.Content, ("Content-Disposition", $"attachment; filename=\"{file.Name}\""));

    private static void Multipart(StringBuilder text, string kind, string boundary, IReadOnlyList<Action<StringBuilder>> parts)
    {
        Header(text, "Content-Type", $"multipart/{kind}; boundary=\"{boundary}\"");
        text.Append(Break);
        foreach (var part in parts)
        {
            text.Append("--").Append(boundary).Append(Break);
            part(text);
        }

        text.Append("--").Append(boundary).Append("--").Append(Break);
    }

    private static void Leaf(StringBuilder text, string type, byte[] content, params (string Name, string Value)[] headers)
    {
        Header(text, "Content-Type", type);
        Header(text, "Content-Transfer-Encoding", "base64");
        foreach (var (name, value) in headers)
        {
            Header(text, name, value);
        }

        text.Append(Break);
        var encoded = Convert.ToBase64String(content);
        for (var at = 0; at < encoded.Length; at += LineLength)
        {
            text.Append(encoded, at, Math.Min(LineLength, encoded.Length - at)).Append(Break);
        }
    }

    private static void Header(StringBuilder text, string name, string value) => text.Append(name).Append(": ").Append(OneLine(value)).Append(Break);

    private static string Address(string address, string? name)
    {
        var read = new MailAddress(address);
        var shown = name ?? read.DisplayName;
        return shown.Length == 0 ? read.Address : $"{Encoded(shown, quote: true)} <{read.Address}>";
    }

    /// <summary>RFC 2047: pieces of at most 45 bytes, so that no line gets longer than it may and no letter is cut.</summary>
    private static string Encoded(string text, bool quote = false)
    {
        var plain = text.ReplaceLineEndings(" ");
        if (plain.All(letter => letter is >= ' ' and <= '~') && plain.Length <= 60)
        {
            return quote ? $"\"{plain.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : plain;
        }

        var words = new List<string>();
        var piece = new List<byte>();
        foreach (var rune in plain.EnumerateRunes())
        {
            var bytes = Encoding.UTF8.GetBytes(rune.ToString());
            if (piece.Count + bytes.Length > 45)
            {
                words.Add(Word(piece));
                piece.Clear();
            }

            piece.AddRange(bytes);
        }

        words.Add(Word(piece));
        return string.Join($"{Break} ", words);
    }

    private static string Word(List<byte> bytes) => $"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=";

    // A folded header goes on with a space; any other line end would begin a header of its own.
    private static string OneLine(string value) =>
        string.Join($"{Break} ", value.Split($"{Break} ").Select(line => line.ReplaceLineEndings(" ")));

    private static string Lines(string text) => text.ReplaceLineEndings(Break);

    private static string Offset(TimeSpan offset) =>
        (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hhmm", CultureInfo.InvariantCulture);

    // No base64 line can be like it.
    private static string Boundary(string kind) => $"=_engagement_{kind}";
}
