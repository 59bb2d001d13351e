using Engagement.App.Ticks;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Routing;

/// <summary>Queues, clocks and the ladder.</summary>
internal static class RoutingRegistration
{
    public static IServiceCollection AddRoutingRoom(this IServiceCollection services) => services
        .AddSingleton<RouteWaiting>()
        .AddSingleton<AssignConversation>()
        .AddSingleton<EscalateConversation>()
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
        .AddSingleton<MailEscalation>()
        .AddSingleton<NoticeReader>()
        .AddSingleton<SeeNotices>()
        .AddSingleton<WarnOfCrisis>()
        .AddSingleton<WatchForCrisis>()
        .AddSingleton<ErasePerson>()
        .AddSingleton<ExportPerson>()
        .AddSingleton<CrisisReader>()
        .AddSingleton<CrisisHistoryReader>()
        .AddSingleton<EndCrisis>()
        .AddSingleton<ExpertLinks>()
        .AddSingleton<MailExpert>()
        .AddSingleton<AskExpert>()
        .AddSingleton<AnswerAsExpert>()
        .AddSingleton<ExpertReader>()
        .AddSingleton<RemindExperts>()
        .AddSingleton<ClimbLadder>()
        .AddSingleton<CheckClocks>()
        .AddSingleton<AssignWaiting>()
        .AddHostedService(provider => provider.GetRequiredService<OpenFirstQueue>())
        .AddHostedService<InboxWorker>()
        .AddHostedService<StreamWorker>()
        .AddTick<WatchForCrisis>(TimeSpan.FromMinutes(1))
        .AddTick<RemindExperts>(TimeSpan.FromSeconds(30))
        .AddTick<AssignWaiting>(TimeSpan.FromSeconds(3))
        .AddTick<CheckClocks>(TimeSpan.FromSeconds(1));
}
