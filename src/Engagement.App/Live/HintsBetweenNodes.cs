using System.Threading.Channels;
using Engagement.App.Data;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Engagement.App.Live;

/// <summary>
/// Carries hints between the nodes of one PostgreSQL database with LISTEN and NOTIFY. While the connection is down open pages of other
/// nodes are told nothing; they ask by themselves every now and then.
/// </summary>
internal sealed partial class HintsBetweenNodes(
    LiveHints hints, IOptions<StorageOptions> storage, TimeProvider time, ILogger<HintsBetweenNodes> logger) : BackgroundService
{
    private const string Topic = "engagement_hints";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly string node = Guid.CreateVersion7().ToString("N");
    private readonly Channel<string> rung = Channel.CreateBounded<string>(
        new BoundedChannelOptions(256) { FullMode = BoundedChannelFullMode.DropOldest });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (storage.Value.Provider != StorageProvider.PostgreSql)
        {
            return;
        }

        hints.Rung += Pass;
        try
        {
            await Task.WhenAll(KeepUpAsync(ListenAsync, stoppingToken), KeepUpAsync(TellAsync, stoppingToken));
        }
        finally
        {
            hints.Rung -= Pass;
        }
    }

    private void Pass(string topic) => rung.Writer.TryWrite(topic);

    private async Task KeepUpAsync(Func<NpgsqlConnection, CancellationToken, Task> work, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await using var connection = new NpgsqlConnection(storage.Value.ConnectionString);
                await connection.OpenAsync(ct);
                await work(connection, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (NpgsqlException problem)
            {
                Log.Lost(logger, problem);
                await Task.WhenAny(Task.Delay(Pause, time, ct));
            }
        }
    }

    private async Task ListenAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        connection.Notification += (_, told) =>
        {
            if (told.Payload.Split(' ') is [var from, var topic] && from != node)
            {
                hints.RingHere(topic);
            }
        };
        await using (var listen = new NpgsqlCommand($"LISTEN {Topic}", connection))
        {
            await listen.ExecuteNonQueryAsync(ct);
        }

        while (true)
        {
            await connection.WaitAsync(ct);
        }
    }

    private async Task TellAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await foreach (var topic in rung.Reader.ReadAllAsync(ct))
        {
            await using var notify = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection);
            notify.Parameters.AddWithValue(Topic);
            notify.Parameters.AddWithValue($"{node} {topic}");
            await notify.ExecuteNonQueryAsync(ct);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Hints between the nodes are interrupted.")]
        public static partial void Lost(ILogger logger, Exception problem);
    }
}
