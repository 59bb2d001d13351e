using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Engagement.Core.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Engagement.App.Networks.X;

/// <summary>X's webhooks (X Activity API).</summary>
internal sealed class XWebhook(IOptions<XOptions> options) : IWebhook
{
    private const string SignatureHeader = "x-twitter-webhooks-signature";
    private const string Prefix = "sha256=";

    public NetworkKind Network => NetworkKind.X;

    public WebhookAnswer? Handshake(IQueryCollection query) =>
        query["crc_token"].ToString() is { Length: > 0 and <= 1000 } token && Sign(Encoding.UTF8.GetBytes(token)) is { } signature
            ? new(JsonSerializer.Serialize(new { response_token = Prefix + Convert.ToBase64String(signature) }), "application/json")
            : null;

    public bool IsGenuine(IHeaderDictionary headers, ReadOnlySpan<byte> body)
    {
        var given = headers[SignatureHeader].ToString();
        Span<byte> claimed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        return given.StartsWith(Prefix, StringComparison.Ordinal)
            && Convert.TryFromBase64String(given[Prefix.Length..], claimed, out var length)
            && length == claimed.Length
            && Sign(body) is { } signature
            && CryptographicOperations.FixedTimeEquals(signature, claimed);
    }

    public IReadOnlyList<WebhookEvent> Split(ReadOnlyMemory<byte> body)
    {
        using var document = WireJson.Parse(body);
        return XEvents.Split(document.RootElement);
    }

    public IReadOnlyList<InboundItem> Read(string eventBody) => XEvents.Read(eventBody);

    private byte[]? Sign(ReadOnlySpan<byte> content) => options.Value.ConsumerSecret is { Length: > 0 } secret
        ? HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), content)
        : null;
}
