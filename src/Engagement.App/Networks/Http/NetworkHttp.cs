using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Networks.Http;

/// <summary>How the HTTP client of a network is made.</summary>
internal static class NetworkHttp
{
    /// <summary>No redirects followed, no cookies, answers bounded, reads retried, nothing logged: addresses and headers hold secrets.</summary>
    public static IServiceCollection AddNetworkHttp(
        this IServiceCollection services, string name, Func<IServiceProvider, TimeSpan> timeout)
    {
        services.AddHttpClient(name)
            .ConfigureHttpClient((provider, client) =>
            {
                client.Timeout = timeout(provider);
                client.DefaultRequestHeaders.UserAgent.ParseAdd("Engagement/1.0");
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.All,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .AddHttpMessageHandler(() => new RetryReads())
            .AddHttpMessageHandler(() => new BoundAnswers())
            .RemoveAllLoggers();
        return services;
    }
}
