using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Engagement.App.Mails;

/// <summary>One connection to a mail server: lines out, answers in.</summary>
internal sealed class SmtpLine : IAsyncDisposable
{
    private const int MostAnswer = 64 * 1024;

    private readonly TcpClient client = new();
    private readonly TimeSpan patience;
    private readonly byte[] buffer = new byte[4096];
    private Stream stream = Stream.Null;
    private int begin;
    private int end;

    private SmtpLine(TimeSpan patience) => this.patience = patience;

    public bool IsEncrypted => stream is SslStream;

    public static async Task<SmtpLine> OpenAsync(SmtpOptions options, CancellationToken ct)
    {
        var line = new SmtpLine(options.Timeout);
        try
        {
            await line.InTimeAsync(token => line.client.ConnectAsync(options.Host!, options.Port, token).AsTask(), ct);
            line.client.NoDelay = true;
            line.stream = line.client.GetStream();
            return line;
        }
        catch
        {
            await line.DisposeAsync();
            throw;
        }
    }

    public async Task EncryptAsync(string host, CancellationToken ct)
    {
        var encrypted = new SslStream(stream);
        stream = encrypted;

        // What came in the clear before is worth nothing now.
        (begin, end) = (0, 0);
        await InTimeAsync(token => encrypted.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = host }, token), ct);
    }

    public async Task<SmtpReply> AskAsync(string command, CancellationToken ct)
    {
        await WriteAsync(command + "\r\n", ct);
        return await ReadAsync(ct);
    }

    public Task WriteAsync(string text, CancellationToken ct) => InTimeAsync(
        async token =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(text), token);
            await stream.FlushAsync(token);
        },
        ct);

    /// <exception cref="IOException">The server hung up or does not speak SMTP.</exception>
    public async Task<SmtpReply> ReadAsync(CancellationToken ct)
    {
        var words = new List<string>();
        var all = 0;
        while (true)
        {
            var line = await LineAsync(ct);
            all += line.Length;
            if (line.Length < 3 || all > MostAnswer || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            {
                throw new IOException("it does not answer as a mail server does");
            }

            words.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-')
            {
                return new SmtpReply(code, string.Join('\n', words));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        client.Dispose();
    }

    private async Task<string> LineAsync(CancellationToken ct)
    {
        var line = new StringBuilder();
        while (line.Length <= MostAnswer)
        {
            if (begin == end)
            {
                begin = 0;
                end = 0;
                await InTimeAsync(async token => end = await stream.ReadAsync(buffer, token), ct);
                if (end == 0)
                {
                    throw new IOException("it hung up");
                }
            }

            var letter = (char)buffer[begin++];
            if (letter == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append(char.IsControl(letter) && letter != '\r' ? ' ' : letter);
        }

        throw new IOException("its answer has no end");
    }

    private async Task InTimeAsync(Func<CancellationToken, Task> work, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience);
        try
        {
            await work(limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new IOException($"it did not answer within {patience.TotalSeconds:0.#} s");
        }
    }
}
