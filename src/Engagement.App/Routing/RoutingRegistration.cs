using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Routing;

/// <summary>Queues, clocks and the ladder.</summary>
internal static class RoutingRegistration
{
    public static IServiceCollection AddRoutingRoom(this IServiceCollection services) => services
        .AddSingleton<RouteWaiting>()
        .AddSingleton<CheckClocks>()
        .AddSingleton<AssignConversation>()
        .AddSingleton<QueueReader>()
        .AddSingleton<DeskReader>()
        .AddSingleton<ConversationReader>();
}
