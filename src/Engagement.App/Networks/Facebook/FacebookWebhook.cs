using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Engagement.Core.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Engagement.App.Networks.Facebook;

/// <summary>Meta's webhooks for Pages.</summary>
internal sealed class FacebookWebhook(IOptions<FacebookOptions> options) : IWebhook
{
    private const string SignatureHeader = "X-Hub-Signature-256";
    private const string Prefix = "sha256=";
    private const int LongestChallenge = 200;

    public NetworkKind Network => NetworkKind.Facebook;

    public WebhookAnswer? Handshake(IQueryCollection query)
    {
        var (given, challenge) = (query["hub.verify_token"].ToString(), query["hub.challenge"].ToString());
        return options.Value.VerifyToken is { Length: > 0 } expected
            && query["hub.mode"] == "subscribe"
            && challenge.Length is > 0 and <= LongestChallenge
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected))
            ? new(challenge, "text/plain")
            : null;
    }

    public bool IsGenuine(IHeaderDictionary headers, ReadOnlySpan<byte> body)
    {
        var given = headers[SignatureHeader].ToString();
        if (options.Value.AppSecret is not { Length: > 0 } secret
            || given.Length != Prefix.Length + (2 * HMACSHA256.HashSizeInBytes)
            || !given.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        Span<byte> claimed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var isHex = Convert.FromHexString(given.AsSpan(Prefix.Length), claimed, out _, out var written) == System.Buffers.OperationStatus.Done;
        return isHex
            && written == claimed.Length
            && CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body), claimed);
    }

    public IReadOnlyList<WebhookEvent> Split(ReadOnlyMemory<byte> body) => FacebookEnvelope.Split(body);

    public IReadOnlyList<InboundItem> Read(string eventBody) => FacebookEvents.Read(eventBody);
}
