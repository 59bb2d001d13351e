using Engagement.App.Networks.Bluesky;
using Engagement.App.Networks.Facebook;
using Engagement.App.Networks.Http;
using Engagement.App.Networks.Instagram;
using Engagement.App.Networks.Mastodon;
using Engagement.App.Networks.X;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Networks;

/// <summary>The networks whose accounts can be connected in the browser.</summary>
internal static class ConsentsRegistration
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static IServiceCollection AddConsents(this IServiceCollection services) => services
        .AddNetworkHttp(MastodonConsent.Client, _ => Patience)
        .AddSingleton<FacebookLogin>()
        .AddSingleton<IConsent, XConsent>()
        .AddSingleton<IConsent, FacebookConsent>()
        .AddSingleton<IConsent, InstagramConsent>()
        .AddSingleton<IConsent, MastodonConsent>()
        .AddSingleton<IConsent, BlueskyConsent>();
}
