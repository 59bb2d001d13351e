using Engagement.App.Networks.Http;
using Engagement.App.Ticks;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Notices;

/// <summary>What other programs are told.</summary>
internal static class NoticesRegistration
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddNetworkHttp(TellPrograms.Client, _ => Patience)
        .AddSingleton<SubscriptionSecrets>()
        .AddSingleton<Subscribe>()
        .AddSingleton<Unsubscribe>()
        .AddSingleton<SubscriptionReader>()
        .AddSingleton<NoteEvents>()
        .AddSingleton<TellPrograms>()
        .AddSingleton<ForgetNotices>()
        .AddTick<NoteEvents>(TimeSpan.FromSeconds(5))
        .AddTick<TellPrograms>(TimeSpan.FromSeconds(2))
        .AddTick<ForgetNotices>(TimeSpan.FromHours(6));
}
