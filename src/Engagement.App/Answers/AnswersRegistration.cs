using Engagement.App.Ticks;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Answers;

/// <summary>Prepared answers.</summary>
internal static class AnswersRegistration
{
    public static IServiceCollection AddAnswers(this IServiceCollection services) => services
        .AddSingleton<SavedReplyReader>()
        .AddSingleton<WriteSavedReply>()
        .AddSingleton<DeleteSavedReply>()
        .AddSingleton<CountSavedReply>()
        .AddSingleton<ArticleReader>()
        .AddSingleton<FindAnswers>()
        .AddSingleton<MatchQuestions>()
        .AddSingleton<WriteArticle>()
        .AddTick<MatchQuestions>(TimeSpan.FromSeconds(30));
}
