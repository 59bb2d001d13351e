using Engagement.App.Networks.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Engagement.App.Networks.Mastodon;

/// <summary>Mastodon.</summary>
internal static class MastodonRegistration
{
    public static IServiceCollection AddMastodon(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MastodonOptions>().Bind(configuration.GetSection("Networks:Mastodon")).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddNetworkHttp(MastodonCalls.Client, provider => provider.GetRequiredService<IOptions<MastodonOptions>>().Value.Timeout)
            .AddNetworkHttp(MastodonCalls.Uploads, _ => OutgoingMessage.FilmMayTake)
            .AddStreamHttp(MastodonStream.Client)
            .AddSingleton<IStream, MastodonStream>()
            .AddSingleton<MastodonCalls>()
            .AddSingleton<MastodonServers>()
            .AddSingleton<MastodonMedia>()
            .AddSingleton<MastodonPublisher>()
            .AddSingleton<MastodonReadBack>()
            .AddSingleton<MastodonListener>()
            .AddSingleton<MastodonDesk>()
            .AddSingleton<INetwork, MastodonNetwork>();
    }
}
