using Engagement.App.Ticks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Inbox;

/// <summary>What people say to us.</summary>
internal static class InboxRegistration
{
    public static IServiceCollection AddInbox(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<InboxWake>()
        .AddSingleton<KeepInbound>()
        .AddSingleton<TakeWebhook>()
        .AddSingleton<EventReader>()
        .AddSingleton<WriteAcknowledgement>()
        .AddSingleton<LocalLayers>()
        .AddSingleton<LearnFromCorrections>()
        .AddTick<LearnFromCorrections>(TimeSpan.FromSeconds(10))
        .AddSingleton<TendLearning>()
        .AddSingleton<LearningReader>()
        .AddSingleton<ReadThanksFacts>()
        .AddSingleton<RecheckThanks>()
        .AddSingleton<GiveLikes>()
        .AddSingleton<TakeBackThanks>()
        .AddSingleton<ObjectToThanks>()
        .AddSingleton<WriteAcknowledgementSettings>()
        .AddSingleton<AcknowledgementReader>()
        .AddSingleton<RunDry>()
        .AddTick<RecheckThanks>(TimeSpan.FromSeconds(20))
        .AddTick<GiveLikes>(TimeSpan.FromSeconds(5))
        .AddSingleton<DecideOnInteraction>()
        .AddSingleton<FileInbound>()
        .AddSingleton<ReadInbound>()
        .AddSingleton<NoteAnswers>()
        .AddSingleton<ReplyToConversation>()
        .AddSingleton<TendConversation>()
        .AddSingleton<ActOnComment>()
        .AddSingleton<ChannelHearingReader>()
        .AddSingleton<PollFactsReader>()
        .AddSingleton<PollChannels>()
        .AddSingleton<ForgetEvents>()
        .AddTick<ForgetEvents>(TimeSpan.FromHours(1))
        .AddSingleton<HearStream>()
        .AddSingleton<HearStreams>()
        .AddSingleton<WakeSnoozed>()
        .AddSingleton<FoldDeskCounts>()
        .AddTick<FoldDeskCounts>(TimeSpan.FromSeconds(5))
        .AddSingleton<MentionReader>()
        .AddSingleton<TellPresence>()
        .AddSingleton<KeepDeskView>()
        .AddSingleton<UndoReply>()
        .AddSingleton<PromiseFollowUp>()
        .AddSingleton<CallInPromises>()
        .AddTick<CallInPromises>(TimeSpan.FromSeconds(30))
        .AddPeopleOutside()
        .AddSurveys()
        .AddTick<PollChannels>(TimeSpan.FromSeconds(5))
        .AddTick<WakeSnoozed>(TimeSpan.FromSeconds(30));
}
