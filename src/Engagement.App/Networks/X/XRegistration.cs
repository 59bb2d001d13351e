using Engagement.App.Networks.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Engagement.App.Networks.X;

/// <summary>X.</summary>
internal static class XRegistration
{
    public static IServiceCollection AddX(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<XOptions>().Bind(configuration.GetSection("Networks:X")).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddNetworkHttp(XCalls.Client, provider => provider.GetRequiredService<IOptions<XOptions>>().Value.Timeout)
            .AddStreamHttp(XConnection.Client)
            .AddSingleton<XConnection>()
            .AddSingleton<XSubscriptions>()
            .AddSingleton<XLine>()
            .AddSingleton<IStream, XStream>()
            .AddSingleton<XCalls>()
            .AddSingleton<XMedia>()
            .AddSingleton<XPublisher>()
            .AddSingleton<XReadBack>()
            .AddSingleton<XListener>()
            .AddSingleton<XDesk>()
            .AddSingleton<INetwork, XNetwork>()
            .AddSingleton<IWebhook, XWebhook>();
    }
}
