using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace Engagement.Tests.Networks;

/// <summary>A server on a real socket that says exactly the bytes it is told to, however wrong they are.</summary>
internal sealed partial class RawServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<Stream, string, CancellationToken, Task> answer;
    private readonly X509Certificate2? certificate;
    private readonly Task serving;
    private int connections;

    private RawServer(Func<Stream, string, CancellationToken, Task> answer, X509Certificate2? certificate)
    {
        (this.answer, this.certificate) = (answer, certificate);
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public string Address => $"{(certificate is null ? "http" : "https")}://127.0.0.1:{Port}";

    public int Connections => Volatile.Read(ref connections);

    public static RawServer Start(Func<Stream, CancellationToken, Task> answer) => new((stream, _, ct) => answer(stream, ct), null);

    /// <summary>Answers what it makes of the question, head and body.</summary>
    public static RawServer Answering(Func<string, byte[]> answer) => new(async (stream, question, ct) => await stream.WriteAsync(answer(question), ct), null);

    /// <summary>Answers with a head and a body.</summary>
    public static RawServer Saying(string head, byte[]? body = null) => new(
        async (stream, _, ct) => await stream.WriteAsync(
            (byte[])[.. Encoding.ASCII.GetBytes($"{head}\r\nContent-Length: {body?.Length ?? 0}\r\nConnection: close\r\n\r\n"), .. body ?? []], ct),
        null);

    /// <summary>Speaks TLS with a certificate that nobody vouches for.</summary>
    public static RawServer WithOwnCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return new RawServer((_, _, _) => Task.CompletedTask, X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null));
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await serving;
        listener.Stop();
        certificate?.Dispose();
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var guests = new List<Task>();
        try
        {
            while (true)
            {
                var guest = await listener.AcceptTcpClientAsync(stop.Token);
                Interlocked.Increment(ref connections);
                guests.Add(ReceiveAsync(guest));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(guests);
        }
    }

    private async Task ReceiveAsync(TcpClient guest)
    {
        using (guest)
        {
            try
            {
                Stream stream = guest.GetStream();
                if (certificate is not null)
                {
                    var secure = new SslStream(stream);
                    await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, stop.Token);
                    stream = secure;
                }

                await answer(stream, await QuestionAsync(stream, stop.Token), stop.Token);
            }
            catch (Exception end) when (end is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                // The guest went away: that is what some tests want.
            }
        }
    }

    // As far as it comes at once, and the body that the head promises.
    private static async Task<string> QuestionAsync(Stream stream, CancellationToken ct)
    {
        var (bytes, count) = (new byte[64 * 1024], 0);
        while (true)
        {
            var read = await stream.ReadAsync(bytes.AsMemory(count), ct);
            count += read;
            var question = Encoding.UTF8.GetString(bytes, 0, count);
            var end = question.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            var promised = PromisedLength().Match(question) is { Success: true } found ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
            if (read == 0 || count == bytes.Length || end < 0 || Encoding.UTF8.GetByteCount(question.AsSpan(end + 4)) >= promised)
            {
                return question;
            }
        }
    }

    [GeneratedRegex(@"\r\nContent-Length: (\d{1,9})\r\n", RegexOptions.IgnoreCase)]
    private static partial Regex PromisedLength();
}
