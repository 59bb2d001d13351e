using Engagement.App;
using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.Outbound;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Engagement.Benchmarks;

/// <summary>The program's services on a database of their own with the stub network, running.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private const int HowMany = 100;

    private readonly IHost host;
    private readonly DirectoryInfo directory;
    private readonly List<ChannelId> channels = [];

    private Bench(IHost host, DirectoryInfo directory, StubNetwork network) => (this.host, this.directory, Network) = (host, directory, network);

    public StubNetwork Network { get; }

    public IServiceProvider Services => host.Services;

    public IReadOnlyList<ChannelId> Channels => channels;

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public async Task<int> CountSentAsync()
    {
        await using var db = await OpenAsync();
        return await db.Deliveries.CountAsync(row => row.State == DeliveryState.Sent);
    }

    public static async Task<Bench> StartAsync(TimeSpan delay, int atOnce)
    {
        var network = await StubNetwork.StartAsync(delay);
        var directory = Directory.CreateTempSubdirectory("engagement-bench.");
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Directory"] = directory.FullName,
            ["Publishing:MaxConcurrency"] = $"{atOnce}",
            ["Publishing:MaxPerNetwork"] = $"{atOnce}",
            ["Publishing:MaxPerChannel"] = "5",
        });
        if (Environment.GetEnvironmentVariable("DATABASE") is { Length: > 0 } database)
        {
            builder.Configuration["Storage:Provider"] = "PostgreSql";
            builder.Configuration["ConnectionStrings:Engagement"] = database;
        }

        builder.Logging.SetMinimumLevel(LogLevel.Error).AddConsole();
        builder.Services.AddEngagementApp(builder.Configuration);
        builder.Services.RemoveAll<INetwork>().AddSingleton<INetwork>(network);
        var bench = new Bench(builder.Build(), directory, network);
        await bench.PrepareAsync();
        return bench;
    }

    /// <summary>Writes posts over all channels and gives their keys with the instants at which they are due.</summary>
    public async Task<Dictionary<string, DateTimeOffset>> ScheduleAsync(int posts, Func<int, DateTimeOffset> due)
    {
        var order = host.Services.GetRequiredService<OrderDelivery>();
        var keys = new Dictionary<string, DateTimeOffset>(posts);
        foreach (var chunk in Enumerable.Range(0, posts).Chunk(1_000))
        {
            await using var db = await OpenAsync();
            foreach (var number in chunk)
            {
                var row = order.Add(db, new DeliveryOrder
                {
                    ChannelId = channels[number % HowMany],
                    Network = NetworkKind.X,
                    Source = DeliverySource.Post,
                    Text = $"Post {number} {new string('x', 250)}",
                    Language = "en",
                    DueAt = due(number),
                });
                keys[row.IdempotencyKey] = row.DueAt;
            }

            await db.SaveChangesAsync();
        }

        host.Services.GetRequiredService<OutboundWake>().Ring();
        return keys;
    }

    public async Task AwaitSentAsync(int posts)
    {
        while (true)
        {
            await using (var db = await OpenAsync())
            {
                if (await db.Deliveries.CountAsync(row => row.State == DeliveryState.Sent) >= posts)
                {
                    return;
                }
            }

            await Task.Delay(100);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
        Network.Dispose();
        directory.Delete(recursive: true);
    }

    public Task<EngagementContext> OpenAsync() => host.Services.GetRequiredService<IDbContextFactory<EngagementContext>>().CreateDbContextAsync();

    private async Task PrepareAsync()
    {
        await using (var db = await OpenAsync())
        {
            await db.Database.EnsureDeletedAsync();
            await db.Database.MigrateAsync();
            var ids = host.Services.GetRequiredService<IdSource>();
            for (var number = 0; number < HowMany; number++)
            {
                var id = ids.Next<ChannelId>();
                channels.Add(id);
                db.Add(new Channel
                {
                    Id = id,
                    Network = NetworkKind.X,
                    Handle = $"acme{number}",
                    DisplayName = "Acme",
                    RemoteId = $"{number}",
                    Language = "en",
                    TimeZone = "Europe/Helsinki",
                    CreatedAt = TimeProvider.System.GetUtcNow(),
                });
            }

            await db.SaveChangesAsync();
        }

        await host.StartAsync();
    }
}
