using Engagement.App.Networks.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Engagement.App.Networks.Bluesky;

/// <summary>Bluesky.</summary>
internal static class BlueskyRegistration
{
    public static IServiceCollection AddBluesky(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BlueskyOptions>().Bind(configuration.GetSection("Networks:Bluesky")).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddNetworkHttp(
                BlueskyCalls.Client,
                provider => provider.GetRequiredService<IOptions<BlueskyOptions>>().Value.Timeout,
                provider => new DpopProofs(provider.GetRequiredService<DpopNonces>(), provider.GetRequiredService<TimeProvider>()))
            .AddNetworkHttp(BlueskyIdentity.Client, _ => TimeSpan.FromSeconds(10))
            .AddNetworkHttp(BlueskyFilms.Client, _ => OutgoingMessage.FilmMayTake)
            .AddSingleton<DpopNonces>()
            .AddSingleton<BlueskyIdentity>()
            .AddSingleton<BlueskyClient>()
            .AddSingleton<BlueskyForms>()
            .AddSingleton<BlueskyCalls>()
            .AddSingleton<BlueskyRefs>()
            .AddSingleton<BlueskyCards>()
            .AddSingleton<BlueskyFilms>()
            .AddSingleton<BlueskyEmbeds>()
            .AddSingleton<BlueskyPublisher>()
            .AddSingleton<BlueskyReadBack>()
            .AddSingleton<BlueskyListener>()
            .AddSingleton<BlueskyDesk>()
            .AddSingleton<INetwork, BlueskyNetwork>();
    }
}
