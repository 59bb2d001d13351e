using Engagement.App.Networks.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Engagement.App.Networks.Facebook;

/// <summary>Facebook Pages.</summary>
internal static class FacebookRegistration
{
    public static IServiceCollection AddFacebook(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FacebookOptions>().Bind(configuration.GetSection("Networks:Facebook")).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddNetworkHttp(GraphCalls.Client, provider => provider.GetRequiredService<IOptions<FacebookOptions>>().Value.Timeout)
            .AddNetworkHttp(GraphCalls.Uploads, _ => OutgoingMessage.FilmMayTake)
            .AddSingleton<GraphCalls>()
            .AddSingleton<FacebookFilms>()
            .AddSingleton<FacebookPublisher>()
            .AddSingleton<FacebookReadBack>()
            .AddSingleton<FacebookListener>()
            .AddSingleton<FacebookDesk>()
            .AddSingleton<PageSubscription>()
            .AddSingleton<IPush, FacebookPush>()
            .AddSingleton<INetwork, FacebookNetwork>()
            .AddSingleton<FacebookWebhook>()
            .AddSingleton<IWebhook>(provider => provider.GetRequiredService<FacebookWebhook>());
    }
}
