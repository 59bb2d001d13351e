using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Networks.Instagram;

/// <summary>Instagram, over the connection to Facebook's Graph API.</summary>
internal static class InstagramRegistration
{
    public static IServiceCollection AddInstagram(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<InstagramOptions>().Bind(configuration.GetSection("Networks:Instagram")).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<InstagramContainers>()
            .AddSingleton<InstagramAnswers>()
            .AddSingleton<InstagramPublisher>()
            .AddSingleton<InstagramReadBack>()
            .AddSingleton<InstagramListener>()
            .AddSingleton<InstagramDesk>()
            .AddSingleton<INetwork, InstagramNetwork>()
            .AddSingleton<IPush, InstagramPush>()
            .AddSingleton<IWebhook, InstagramWebhook>();
    }
}
