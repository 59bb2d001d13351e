using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.Outbound;
using Engagement.App.Ticks;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Engagement.Tests.Outbound;

/// <summary>Drives the ledger of a program with one scripted network: writes deliveries, dispatches, crashes, reads.</summary>
internal sealed class Ledger : IAsyncDisposable
{
    private readonly CancellationTokenSource end = new();
    private readonly IReadOnlyDictionary<string, string?> database;
    private Task recording = Task.CompletedTask;

    private Ledger(TestApp app, ScriptedNetwork network, ChannelId channel, IEnumerable<KeyValuePair<string, string?>> database) =>
        (App, Network, Channel, this.database) = (app, network, channel, database.ToDictionary());

    public TestApp App { get; }

    public ScriptedNetwork Network { get; }

    public ChannelId Channel { get; }

    public static Task<Ledger> OpenAsync(StorageProvider provider, CancellationToken ct, params (string Key, string Value)[] settings) =>
        OpenWithAsync(provider, _ => { }, ct, settings);

    /// <summary>With more, or other, parts of the program.</summary>
    public static async Task<Ledger> OpenWithAsync(
        StorageProvider provider, Action<IServiceCollection> more, CancellationToken ct, params (string Key, string Value)[] settings)
    {
        var network = new ScriptedNetwork();
        var app = await TestApp.StartAsync(
            provider,
            ct,
            settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)),
            services =>
            {
                services.RemoveAll<INetwork>().AddSingleton<INetwork>(network);
                more(services);
            });
        return await BeginAsync(app, network, await AddChannelAsync(app, ct), app.Database.Settings, ct);
    }

    /// <summary>Another process on the same database, with the same clock and the same network or one of its own.</summary>
    public static async Task<Ledger> OpenBesideAsync(
        Ledger first, CancellationToken ct, ScriptedNetwork? sameNetwork = null, params (string Key, string Value)[] settings)
    {
        var network = sameNetwork ?? new ScriptedNetwork { Prefix = "b" };
        var app = await TestApp.StartAsync(
            first.App.Database.Provider,
            ct,
            first.database.Concat(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value))),
            services => services.RemoveAll<INetwork>().AddSingleton<INetwork>(network),
            first.App.Clock);
        return await BeginAsync(app, network, first.Channel, first.database, ct);
    }

    private static async Task<Ledger> BeginAsync(
        TestApp app, ScriptedNetwork network, ChannelId channel, IEnumerable<KeyValuePair<string, string?>> database, CancellationToken ct)
    {
        var ledger = new Ledger(app, network, channel, database);
        await app.Get<WorkerHeartbeat>().StartAsync(ct);
        ledger.recording = app.Get<OutcomeQueue>().RecordAsync(ledger.end.Token);
        return ledger;
    }

    public static async Task<ChannelId> AddChannelAsync(TestApp app, CancellationToken ct)
    {
        var id = app.NextId<ChannelId>();
        await app.AddAsync(
            [
                new Channel
                {
                    Id = id,
                    Network = NetworkKind.X,
                    Handle = $"acme{id}",
                    DisplayName = "Acme",
                    RemoteId = id.ToString(),
                    Language = "en",
                    TimeZone = "Europe/Helsinki",
                    CreatedAt = app.Clock.GetUtcNow(),
                },
            ],
            ct);
        return id;
    }

    public async Task<DeliveryId> AddAsync(
        string text, CancellationToken ct, TimeSpan? due = null, DeliveryId? after = null, ChannelId? channel = null)
    {
        await using var db = App.Open();
        var row = App.Get<OrderDelivery>().Add(db, new DeliveryOrder
        {
            ChannelId = channel ?? Channel,
            Network = NetworkKind.X,
            Source = after is null ? DeliverySource.Post : DeliverySource.Comment,
            Text = text,
            Language = "en",
            DueAt = App.Clock.GetUtcNow() + (due ?? TimeSpan.Zero),
            AfterId = after,
        });
        await db.SaveChangesAsync(ct);
        return row.Id;
    }

    /// <summary>One look of the sender, until everything it started is written down.</summary>
    public async Task<DateTimeOffset> DispatchAsync(CancellationToken ct)
    {
        await LiveAsync(ct);
        var next = await App.Get<DispatchDue>().RunAsync(ct, CancellationToken.None);
        await Eventually.TrueAsync(() => Task.FromResult(App.Get<ClaimedNow>().Count == 0), ct);
        return next;
    }

    /// <summary>Claims what is due and dies: nothing is sent, nothing is written down any more.</summary>
    public async Task<IReadOnlyList<Claim>> ClaimAndDieAsync(CancellationToken ct)
    {
        await LiveAsync(ct);
        var due = await App.Get<DueReader>().ReadAsync(new FullPlaces([], []), 100, ct);
        return await App.Get<ClaimDue>().RunAsync([.. due.Due.Select(row => row.Id)], ct);
    }

    /// <summary>The next process finds what this one left behind. On PostgreSQL the lease must run out first.</summary>
    public async Task<Ledger> RestartAsync(CancellationToken ct, params (string Key, string Value)[] settings)
    {
        App.Get<WorkerHeartbeat>().Dispose();
        App.Clock.Advance(TimeSpan.FromSeconds(13));
        var next = await OpenBesideAsync(this, ct, Network, settings);
        await next.App.Get<LoseOrphans>().RunAsync(ct);
        return next;
    }

    public Task<int> ReconcileAsync(CancellationToken ct) => App.Get<ReconcileUnknown>().RunAsync(ct);

    // The clock leaps in tests; the heartbeat needs a moment to follow.
    private Task LiveAsync(CancellationToken ct) =>
        Eventually.TrueAsync(() => Task.FromResult(!App.Get<WorkerHeartbeat>().Lost.IsCancellationRequested), ct);

    public Task<Delivery> ReadAsync(DeliveryId id, CancellationToken ct) =>
        App.ReadAsync(db => db.Deliveries.AsNoTracking().SingleAsync(row => row.Id == id, ct));

    public Task<List<Attempt>> AttemptsAsync(DeliveryId id, CancellationToken ct) =>
        App.ReadAsync(db => db.Attempts.AsNoTracking().Where(row => row.DeliveryId == id).OrderBy(row => row.Number).ToListAsync(ct));

    public Task<int> CountAsync(DeliveryState state, CancellationToken ct) =>
        App.ReadAsync(db => db.Deliveries.CountAsync(row => row.State == state, ct));

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        try
        {
            await recording;
        }
        catch (OperationCanceledException)
        {
            // Asked to end.
        }

        end.Dispose();
        await App.DisposeAsync();
    }
}
