using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Networks.Http;

/// <summary>How the HTTP client of a network is made.</summary>
internal static class NetworkHttp
{
    /// <summary>
    /// Only servers that somebody set up, no redirects followed, no cookies, certificates checked, answers bounded, reads retried, nothing
    /// logged: addresses and headers hold secrets.
    /// </summary>
    public static IServiceCollection AddNetworkHttp(
        this IServiceCollection services, string name, Func<IServiceProvider, TimeSpan> timeout)
    {
        services.AddHttpClient(name)
            .ConfigureHttpClient((provider, client) =>
            {
                client.Timeout = timeout(provider);
                client.DefaultRequestHeaders.UserAgent.ParseAdd("Engagement/1.0");
            })
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                ConnectCallback = new SafeConnection(provider.GetRequiredService<OutgoingHosts>()).OpenAsync,
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.All,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .AddHttpMessageHandler(provider => new KeepToHosts(provider.GetRequiredService<OutgoingHosts>()))
            .AddHttpMessageHandler(() => new RetryReads())
            .AddHttpMessageHandler(() => new BoundAnswers())
            .RemoveAllLoggers();
        return services;
    }
}
