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
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("The body is no object.");
        }

        return document.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array
            ? [.. data.EnumerateArray().Select(one => Event(one, $$"""{"data":{{one.GetRawText()}}}"""))]
            : [Event(data, document.RootElement.GetRawText())];
    }

    public IReadOnlyList<InboundItem> Read(string eventBody) => XEvents.Read(eventBody);

    private static WebhookEvent Event(JsonElement data, string body)
    {
        var named = data.ValueKind == JsonValueKind.Object && data.TryGetProperty("event_uuid", out var uuid) && uuid.ValueKind == JsonValueKind.String
            ? uuid.GetString()
            : null;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)).AsSpan(0, 16));
        return new(string.IsNullOrEmpty(named) ? $"hash:{hash}" : named, body);
    }

    private byte[]? Sign(ReadOnlySpan<byte> content) => options.Value.ConsumerSecret is { Length: > 0 } secret
        ? HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), content)
        : null;
}
