using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Engagement.Tests.Mails;

/// <summary>A mail server on loopback that does what a test tells it to.</summary>
internal sealed class MailReceiver : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Task serving;

    public MailReceiver()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What was taken: the text between DATA and the dot.</summary>
    public ConcurrentQueue<string> Taken { get; } = [];

    /// <summary>Every command in order, passwords too: it is a test.</summary>
    public ConcurrentQueue<string> Commands { get; } = [];

    /// <summary>The answer to a command instead of the usual one: "RCPT" → "451 later". "." is the end of the mail; "" is the greeting; null hangs up.</summary>
    public ConcurrentDictionary<string, string?> Answers { get; } = [];

    /// <summary>Runs when the mail has come in whole, before it is answered.</summary>
    public Func<Task> BeforeAnswer { get; set; } = () => Task.CompletedTask;

    public IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("Smtp:Host", "127.0.0.1"), new("Smtp:Port", Port.ToString(System.Globalization.CultureInfo.InvariantCulture)), new("Smtp:From", "Acme <desk@acme.example>"),
    ];

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await serving;
        listener.Dispose();
        end.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(end.Token);
                try
                {
                    await TalkAsync(client.GetStream());
                }
                catch (IOException)
                {
                    // The client left in the middle.
                }
            }
        }
        catch (Exception problem) when (problem is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        await using var writer = new StreamWriter(stream, Encoding.ASCII, leaveOpen: true) { NewLine = "\r\n", AutoFlush = true };
        if (!await AnswerAsync(writer, "", "220 receiver"))
        {
            return;
        }

        while (await reader.ReadLineAsync(end.Token) is { } line)
        {
            Commands.Enqueue(line);
            var command = line.Split(' ', ':')[0].ToUpperInvariant();
            var usual = command switch { "EHLO" => "250-receiver\r\n250-AUTH PLAIN\r\n250 8BITMIME", "DATA" => "354 go on", "QUIT" => "221 bye", "AUTH" => "235 welcome", _ => "250 ok" };
            if (!await AnswerAsync(writer, command, usual) || command == "QUIT")
            {
                return;
            }

            if (command == "DATA" && !Answers.ContainsKey("DATA") && !await TakeAsync(reader, writer))
            {
                return;
            }
        }
    }

    private async Task<bool> TakeAsync(StreamReader reader, StreamWriter writer)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(end.Token) is { } line && line != ".")
        {
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        await BeforeAnswer();
        var refused = Answers.TryGetValue(".", out var answer) && answer is not null;
        if (!refused)
        {
            Taken.Enqueue(text.ToString());
        }

        return await AnswerAsync(writer, ".", "250 taken");
    }

    private async Task<bool> AnswerAsync(StreamWriter writer, string command, string usual)
    {
        var answer = Answers.TryGetValue(command, out var told) ? told : usual;
        if (answer is null)
        {
            return false;
        }

        await writer.WriteLineAsync(answer.AsMemory(), end.Token);
        return true;
    }
}
