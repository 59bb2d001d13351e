using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Ticks;

/// <summary>This process as a worker among others.</summary>
internal static class WorkerRegistration
{
    public static IServiceCollection AddWorkerHeartbeat(this IServiceCollection services) => services
        .AddSingleton<WorkerHeartbeat>()
        .AddSingleton<WorkerReader>()
        .AddHostedService(provider => provider.GetRequiredService<WorkerHeartbeat>());
}
