using Engagement.App.Live;
using Engagement.App.Ticks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Engagement.App.Data;

/// <summary>The database, the ids and the blobs.</summary>
internal static class DataRegistration
{
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IdSource>();
        services.AddSingleton<WriteTurn>();
        services.AddSingleton<GroupCommit>();
        services.AddSingleton<IBlobStore, DirectoryBlobStore>();
        services.AddSettings<StorageOptions>(configuration, "Storage")
            .Configure(options => options.ConnectionString ??= configuration.GetConnectionString("Engagement"));
        services.AddSingleton<LiveHints>();
        services.AddHostedService<HintsBetweenNodes>();
        services.AddSingleton<DataDirectory>();
        services.AddSingleton<PrepareDatabase>();
        services.AddSingleton<BackUpWorkspace>();
        services.AddSingleton<RestoreWorkspace>();
        services.AddSingleton<ProtectAgain>();
        services.AddSingleton<RotateKeys>();
        services.AddTick<ProtectAgain>(TimeSpan.FromHours(12));
        services.AddDataProtection().SetApplicationName("engagement");
        services.AddSingleton<StoredKeys>().AddSingleton<IKeyManager>(provider => provider.GetRequiredService<StoredKeys>()).AddHostedService<WatchKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<IDbContextFactory<EngagementContext>>(
            (options, contexts) => options.XmlRepository = new ProtectionKeyStore(contexts));

        var storage = new StorageOptions();
        configuration.GetSection("Storage").Bind(storage);
        storage.ConnectionString ??= configuration.GetConnectionString("Engagement");
        if (storage.Provider == StorageProvider.PostgreSql && string.IsNullOrWhiteSpace(storage.ConnectionString))
        {
            throw new StartRefusedException("ConnectionStrings:Engagement is needed when Storage:Provider is PostgreSql.");
        }

        return storage.Provider == StorageProvider.PostgreSql ? services.AddPostgreSql(storage) : services.AddSqlite(storage);
    }

    private static IServiceCollection AddSqlite(this IServiceCollection services, StorageOptions storage)
    {
        var connection = storage.ConnectionString ?? new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(storage.Directory, "engagement.db"),
            DefaultTimeout = 10,
        }.ToString();
        services.AddPooledDbContextFactory<SqliteEngagementContext>((provider, options) => options
            .UseSqlite(connection)
            .LeaveFailuresToCallers()
            .AddInterceptors([new SqlitePragmas(), .. provider.GetServices<IInterceptor>()]));
        return services.AddContext<SqliteEngagementContext>();
    }

    private static IServiceCollection AddPostgreSql(this IServiceCollection services, StorageOptions storage)
    {
        services.AddPooledDbContextFactory<PostgreSqlEngagementContext>((provider, options) => options
            .UseNpgsql(storage.ConnectionString)
            .LeaveFailuresToCallers()
            .AddInterceptors(provider.GetServices<IInterceptor>()));
        return services.AddContext<PostgreSqlEngagementContext>();
    }

    private static IServiceCollection AddContext<TContext>(this IServiceCollection services)
        where TContext : EngagementContext
    {
        services.AddSingleton<IDbContextFactory<EngagementContext>, ContextFactory<TContext>>();
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<EngagementContext>>().CreateDbContext());
        return services;
    }

    // Who loses a race for a unique key expects the failure; every other caller logs it with what it was doing.
    private static DbContextOptionsBuilder LeaveFailuresToCallers(this DbContextOptionsBuilder options) => options.ConfigureWarnings(warnings => warnings.Log(
        (RelationalEventId.CommandError, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug)));
}
