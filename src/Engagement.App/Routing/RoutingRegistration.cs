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
        .AddSingleton<RuleReader>()
        .AddSingleton<WriteRule>()
        .AddSingleton<TryRule>()
        .AddSingleton<RosterReader>()
        .AddSingleton<WriteRoster>()
        .AddSingleton<ClimbLadder>()
        .AddSingleton<CheckClocks>()
        .AddSingleton<AssignWaiting>()
        .AddHostedService(provider => provider.GetRequiredService<OpenFirstQueue>())
        .AddHostedService<InboxWorker>()
        .AddTick<AssignWaiting>(TimeSpan.FromSeconds(3))
        .AddTick<CheckClocks>(TimeSpan.FromSeconds(1));
}
