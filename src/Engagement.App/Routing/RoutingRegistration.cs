using Engagement.App.Ticks;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Routing;

/// <summary>Queues, clocks and the ladder.</summary>
internal static class RoutingRegistration
{
    public static IServiceCollection AddRoutingRoom(this IServiceCollection services) => services
        .AddSingleton<RouteWaiting>()
        .AddSingleton<AssignConversation>()
        .AddSingleton<QueueReader>()
        .AddSingleton<WriteQueue>()
        .AddSingleton<OpenFirstQueue>()
        .AddSingleton<DeskSearch>()
        .AddSingleton<DeskReader>()
        .AddSingleton<DeskStripReader>()
        .AddSingleton<ConversationReader>()
        .AddSingleton<CheckClocks>()
        .AddHostedService(provider => provider.GetRequiredService<OpenFirstQueue>())
        .AddHostedService<InboxWorker>()
        .AddTick<CheckClocks>(TimeSpan.FromSeconds(10));
}
