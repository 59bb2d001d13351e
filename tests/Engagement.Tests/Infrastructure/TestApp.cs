using Engagement.App;
using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Engagement.Tests.Infrastructure;

/// <summary>
/// The program's own services against a database of its own and a clock that the test moves. Nothing runs by itself: a test calls the
/// flows, or asks for what is hosted with <see cref="RunHostedAsync"/>.
/// </summary>
internal sealed class TestApp : IAsyncDisposable
{
    private readonly IHost host;
    private bool running;

    private TestApp(IHost host, TestDatabase database, FakeClock clock)
    {
        this.host = host;
        Database = database;
        Clock = clock;
    }

    public TestDatabase Database { get; }

    public FakeClock Clock { get; }

    public IServiceProvider Services => host.Services;

    /// <param name="provider">The database.</param>
    /// <param name="ct">The test's own.</param>
    /// <param name="settings">Configuration on top of the database's.</param>
    /// <param name="replace">Registrations that replace the program's, such as a double for a network.</param>
    /// <param name="clock">Another starting instant than the usual one.</param>
    public static async Task<TestApp> StartAsync(
        StorageProvider provider,
        CancellationToken ct,
        IEnumerable<KeyValuePair<string, string?>>? settings = null,
        Action<IServiceCollection>? replace = null,
        FakeClock? clock = null)
    {
        clock ??= new FakeClock();
        var database = await TestDatabase.CreateAsync(provider, ct);
        var builder = Prepare(database, clock, settings);
        replace?.Invoke(builder.Services);
        return new TestApp(builder.Build(), database, clock);
    }

    /// <summary>The program's own services, not built yet.</summary>
    /// <param name="database">The database.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="settings">Configuration on top of the database's.</param>
    /// <param name="validated">Whether the build fails when one of them cannot be made; it takes longer.</param>
    public static HostApplicationBuilder Prepare(
        TestDatabase database, TimeProvider clock, IEnumerable<KeyValuePair<string, string?>>? settings = null, bool validated = false)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings
        {
            DisableDefaults = true,
            ContentRootPath = Tree.Root,
        });
        builder.Configuration.AddInMemoryCollection(database.Settings).AddInMemoryCollection(settings ?? []);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(clock);
        builder.Services.AddEngagementApp(builder.Configuration);
        builder.ConfigureContainer(new DefaultServiceProviderFactory(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = validated }));
        return builder;
    }

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public EngagementContext Open() => Get<IDbContextFactory<EngagementContext>>().CreateDbContext();

    public async Task<T> ReadAsync<T>(Func<EngagementContext, Task<T>> read)
    {
        await using var context = Open();
        return await read(context);
    }

    /// <summary>Adds rows and saves them.</summary>
    public async Task AddAsync(IEnumerable<object> rows, CancellationToken ct)
    {
        await using var context = Open();
        context.AddRange(rows);
        await context.SaveChangesAsync(ct);
    }

    public TId NextId<TId>()
        where TId : struct, Core.Common.IId<TId> => Get<IdSource>().Next<TId>();

    /// <summary>Starts what is hosted: the sender, the ticks.</summary>
    public async Task RunHostedAsync(CancellationToken ct)
    {
        running = true;
        await host.StartAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (running)
        {
            await host.StopAsync(CancellationToken.None);
        }

        if (host is IAsyncDisposable asynchronous)
        {
            await asynchronous.DisposeAsync();
        }

        await Database.DisposeAsync();
    }
}
