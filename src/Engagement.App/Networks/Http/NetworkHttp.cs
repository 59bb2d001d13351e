using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Networks.Http;

/// <summary>How the HTTP client of a network is made.</summary>
internal static class NetworkHttp
{
    /// <summary>
    /// Only servers that somebody set up, no redirects followed, no cookies, certificates checked, answers bounded, reads retried, nothing
    /// logged: addresses and headers hold secrets. The client may be kept: its connections are closed and their names looked up anew by
    /// themselves.
    /// </summary>
    /// <param name="services">Where it is registered.</param>
    /// <param name="name">The client's.</param>
    /// <param name="timeout">How long a call may take, with all its tries.</param>
    /// <param name="sign">What signs requests, where a network wants it: each try anew, for a signature is good once.</param>
    public static IServiceCollection AddNetworkHttp(
        this IServiceCollection services, string name, Func<IServiceProvider, TimeSpan> timeout, Func<IServiceProvider, DelegatingHandler>? sign = null)
    {
        var client = services.AddHttpClient(name)
            .ConfigureHttpClient((provider, client) =>
            {
                client.Timeout = timeout(provider);
                client.DefaultRequestHeaders.UserAgent.ParseAdd("Engagement/1.0");
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => Connections(provider))
            .AddHttpMessageHandler(provider => new KeepToHosts(provider.GetRequiredService<OutgoingHosts>()))
            .AddHttpMessageHandler(() => new RetryReads());
        if (sign is not null)
        {
            client.AddHttpMessageHandler(sign);
        }

        client.AddHttpMessageHandler(() => new BoundAnswers()).RemoveAllLoggers();
        return services;
    }

    /// <summary>For pages that people link to: the same connections, any public server, no retries; who reads bounds what is read.</summary>
    public static IServiceCollection AddPageHttp(this IServiceCollection services)
    {
        services.AddHttpClient(ReadPage.Client)
            .ConfigureHttpClient(client =>
            {
                client.Timeout = TimeSpan.FromSeconds(5);
                client.DefaultRequestHeaders.UserAgent.ParseAdd("Engagement/1.0 (link preview)");
            })
            .ConfigurePrimaryHttpMessageHandler(provider => Connections(provider, isOfStrangers: true))
            .RemoveAllLoggers();
        return services.AddSingleton<ReadPage>();
    }

    /// <summary>For connections that stay open: the same servers and connections; who listens bounds what is heard.</summary>
    public static IServiceCollection AddStreamHttp(this IServiceCollection services, string name)
    {
        services.AddHttpClient(name)
            .ConfigureHttpClient(client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.DefaultRequestHeaders.UserAgent.ParseAdd("Engagement/1.0");
            })
            .ConfigurePrimaryHttpMessageHandler(provider => Connections(provider))
            .AddHttpMessageHandler(provider => new KeepToHosts(provider.GetRequiredService<OutgoingHosts>()))
            .RemoveAllLoggers();
        return services;
    }

    private static SocketsHttpHandler Connections(IServiceProvider provider, bool isOfStrangers = false) => new()
    {
        ConnectCallback = new SafeConnection(provider.GetRequiredService<OutgoingHosts>(), provider.GetRequiredService<LookUp>(), isOfStrangers).OpenAsync,
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
