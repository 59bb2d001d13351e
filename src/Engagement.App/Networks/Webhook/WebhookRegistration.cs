using Engagement.App.Networks.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.App.Networks.Webhook;

/// <summary>The channel for networks that we do not speak.</summary>
internal static class WebhookRegistration
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static IServiceCollection AddWebhookChannel(this IServiceCollection services) => services
        .AddNetworkHttp(WebhookCalls.Client, _ => Patience)
        .AddSingleton<WebhookCalls>()
        .AddSingleton<INetwork, WebhookNetwork>();
}
