using System.Net;
using Engagement.App.Networks.Bluesky;
using Engagement.App.Networks.Facebook;
using Engagement.App.Networks.Http;
using Engagement.App.Networks.Instagram;
using Engagement.App.Networks.Mastodon;
using Engagement.App.Networks.Webhook;
using Engagement.App.Networks.X;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Networks;

/// <summary>The networks we speak.</summary>
internal static class NetworksRegistration
{
    public static IServiceCollection AddNetworks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<NetworksOptions>().Bind(configuration.GetSection("Networks")).ValidateOnStart();
        return services
            .AddSingleton(_ => new OutgoingHosts(configuration))
            .AddSingleton<LookUp>(_ => Dns.GetHostAddressesAsync)
            .AddSingleton<ApiClients>()
            .AddSingleton<Sockets>()
            .AddPageHttp()
            .AddSingleton<RateGate>()
            .AddSingleton<Preparations>()
            .AddSingleton<FilmUploads>()
            .AddSingleton<CallsLeft>()
            .AddSingleton<ReadMeter>()
            .AddX(configuration)
            .AddFacebook(configuration)
            .AddInstagram(configuration)
            .AddBluesky(configuration)
            .AddMastodon(configuration)
            .AddWebhookChannel()
            .AddConsents();
    }
}
