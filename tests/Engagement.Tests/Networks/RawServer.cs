using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Engagement.Tests.Networks;

/// <summary>A server on a real socket that says exactly the bytes it is told to, however wrong they are.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<Stream, CancellationToken, Task> answer;
    private readonly X509Certificate2? certificate;
    private readonly Task serving;
    private int connections;

    private RawServer(Func<Stream, CancellationToken, Task> answer, X509Certificate2? certificate)
    {
        (this.answer, this.certificate) = (answer, certificate);
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public string Address => $"{(certificate is null ? "http" : "https")}://127.0.0.1:{Port}";

    public int Connections => Volatile.Read(ref connections);

    public static RawServer Start(Func<Stream, CancellationToken, Task> answer) => new(answer, null);

    /// <summary>Answers with a head and a body.</summary>
    public static RawServer Saying(string head, byte[]? body = null) => new(
        async (stream, ct) => await stream.WriteAsync(
            (byte[])[.. Encoding.ASCII.GetBytes($"{head}\r\nContent-Length: {body?.Length ?? 0}\r\nConnection: close\r\n\r\n"), .. body ?? []], ct),
        null);

    /// <summary>Speaks TLS with a certificate that nobody vouches for.</summary>
    public static RawServer WithOwnCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return new RawServer((_, _) => Task.CompletedTask, X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null));
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

                var question = new byte[8192];
                _ = await stream.ReadAsync(question, stop.Token);
                await answer(stream, stop.Token);
            }
            catch (Exception end) when (end is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                // The guest went away: that is what some tests want.
            }
        }
    }
}
