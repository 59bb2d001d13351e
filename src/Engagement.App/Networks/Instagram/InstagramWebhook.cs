using Engagement.App.Networks.Facebook;
using Engagement.Core.Channels;
using Microsoft.AspNetCore.Http;

namespace Engagement.App.Networks.Instagram;

/// <summary>Meta's webhooks for accounts of Instagram: signed and packed as those for Pages, by the same app.</summary>
internal sealed class InstagramWebhook(FacebookWebhook pages) : IWebhook
{
    public NetworkKind Network => NetworkKind.Instagram;

    public WebhookAnswer? Handshake(IQueryCollection query) => pages.Handshake(query);

    public bool IsGenuine(IHeaderDictionary headers, ReadOnlySpan<byte> body) => pages.IsGenuine(headers, body);

    public IReadOnlyList<WebhookEvent> Split(ReadOnlyMemory<byte> body) => pages.Split(body);

    public IReadOnlyList<InboundItem> Read(string eventBody) => InstagramEvents.Read(eventBody);
}
