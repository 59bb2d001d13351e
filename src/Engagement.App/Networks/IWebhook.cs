using Engagement.Core.Channels;
using Microsoft.AspNetCore.Http;

namespace Engagement.App.Networks;

/// <summary>How one network's webhooks are proven, split and read. Pure: stores nothing, calls nobody.</summary>
internal interface IWebhook
{
    NetworkKind Network { get; }

    /// <summary>The body of the answer to the network's question whether we are the right one; null: refuse.</summary>
    WebhookAnswer? Handshake(IQueryCollection query);

    /// <summary>Whether the signature over the raw bytes is right, in constant time.</summary>
    bool IsGenuine(IHeaderDictionary headers, ReadOnlySpan<byte> body);

    /// <summary>Splits a body into single events, each with the key that makes it the same event when it comes again.</summary>
    /// <exception cref="System.Text.Json.JsonException">The body is not JSON.</exception>
    IReadOnlyList<WebhookEvent> Split(ReadOnlyMemory<byte> body);

    /// <summary>Reads one stored event; an unknown kind gives an empty list.</summary>
    IReadOnlyList<InboundItem> Read(string eventBody);
}
