using Engagement.App.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Engagement.App.Ticks;

/// <summary>What runs by itself. Each room adds its lines with <see cref="AddTick{TFlow}"/>; the scheduler is made from them last.</summary>
internal static class TicksRegistration
{
    private const int TicksAtOnce = 4;

    // What comes each minute or more seldom leaves the first moments to what people wait for.
    private static readonly TimeSpan Seldom = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(5);

    /// <summary>Runs the flow again and again; never twice at once, on one node of however many.</summary>
    public static IServiceCollection AddTick<TFlow>(this IServiceCollection services, TimeSpan every)
        where TFlow : class, ITick
    {
        var name = typeof(TFlow).Name;
        var wait = every < Seldom ? TimeSpan.Zero : AfterStart;
        return services.AddSingleton(new TickEntry(name, quartz => quartz.ScheduleJob<Tick<TFlow>>(
            trigger => trigger.WithIdentity(name).StartAt(TimeProvider.System.GetUtcNow() + wait).WithSimpleSchedule(schedule => schedule
                .WithInterval(every).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount)),
            job => job.WithIdentity(name))));
    }

    public static IServiceCollection AddTicks(this IServiceCollection services, IConfiguration configuration)
    {
        var entries = services.Select(service => service.ImplementationInstance).OfType<TickEntry>().ToList();
        var storage = configuration.GetSection("Storage").Get<StorageOptions>() ?? new StorageOptions();
        storage.ConnectionString ??= configuration.GetConnectionString("Engagement");
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(options => options.InstanceName = "engagement");
            quartz.UseDefaultThreadPool(TicksAtOnce);
            if (storage.Provider == StorageProvider.PostgreSql)
            {
                quartz.ConfigureScheduler(options => options.InstanceId = $"{Environment.MachineName}-{Environment.ProcessId}");
                quartz.UsePersistentStore(store => KeepInPostgreSql(store, storage.ConnectionString!));
            }
            else
            {
                quartz.UseInMemoryStore();
            }

            entries.ForEach(entry => entry.Schedule(quartz));
        });
        return services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    // The nodes share the tables: a tick runs on one of them, and goes on elsewhere when that one dies.
    private static void KeepInPostgreSql(IPersistentStoreBuilder store, string connectionString)
    {
        store.UsePostgres(Npgsql.NpgsqlFactory.Instance, connectionString);
        store.UseSystemTextJsonSerializer();
        store.ProvisionSchema();
        store.UseClustering(options => (options.CheckinInterval, options.CheckinMisfireThreshold) = (CheckIn, 2 * CheckIn));
        store.ConfigureStore(options => options.StoreJobDataAsStrings = true);
    }
}
