using Engagement.App.Ticks;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Inbox;

/// <summary>Asking people how we did.</summary>
internal static class SurveyRegistration
{
    public static IServiceCollection AddSurveys(this IServiceCollection services) => services
        .AddSingleton<SurveyWords>()
        .AddSingleton<SurveyFactsReader>()
        .AddSingleton<SurveyReader>()
        .AddSingleton<WriteSurveyChannels>()
        .AddSingleton<AnswerSurvey>()
        .AddSingleton<AskSurveys>()
        .AddTick<AskSurveys>(TimeSpan.FromSeconds(30));
}
