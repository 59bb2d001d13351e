using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Engagement.App.Networks.Bluesky;

/// <summary>
/// Proves with each request that the token in it is ours (DPoP, RFC 9449): signs method, address and token with a key that never leaves us.
/// The key goes along with the flow of the call, for the declarative clients know nothing of it.
/// </summary>
internal sealed class DpopProofs(DpopNonces nonces, TimeProvider time) : DelegatingHandler
{
    private const string Header = "DPoP";
    private const string Fresh = "DPoP-Nonce";
    private const string Demand = "use_dpop_nonce";
    private static readonly AsyncLocal<ECDsa?> Key = new();

    /// <summary>Makes calls that are proven with a key.</summary>
    public static async Task<T> WithAsync<T>(string key, Func<Task<T>> calls)
    {
        using var pair = Jwt.KeyOf(key);
        Key.Value = pair;
        try
        {
            return await calls();
        }
        finally
        {
            Key.Value = null;
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Key.Value is not { } key)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var origin = request.RequestUri!.GetLeftPart(UriPartial.Authority);
        var sent = nonces.Of(origin);
        Prove(request, key, sent);
        var response = await base.SendAsync(request, cancellationToken);
        var given = Remember(response, origin);
        if (given is null || given == sent || !await IsDemandedAsync(response, cancellationToken))
        {
            return response;
        }

        // It was surely not taken: the server only wants its own word in the proof.
        response.Dispose();
        Prove(request, key, given);
        response = await base.SendAsync(request, cancellationToken);
        Remember(response, origin);
        return response;
    }

    private void Prove(HttpRequestMessage request, ECDsa key, string? nonce)
    {
        var claims = new Dictionary<string, object>
        {
            ["jti"] = Jwt.NewId(),
            ["htm"] = request.Method.Method,
            ["htu"] = request.RequestUri!.GetLeftPart(UriPartial.Path),
            ["iat"] = time.GetUtcNow().ToUnixTimeSeconds(),
        };
        if (nonce is not null)
        {
            claims["nonce"] = nonce;
        }

        if (request.Headers.Authorization is { Scheme: Header, Parameter: { } token })
        {
            claims["ath"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(token)));
        }

        request.Headers.Remove(Header);
        request.Headers.Add(Header, Jwt.Sign(key, new() { ["typ"] = "dpop+jwt", ["jwk"] = Jwt.PublicOf(key) }, claims));
    }

    private string? Remember(HttpResponseMessage response, string origin)
    {
        if (!response.Headers.TryGetValues(Fresh, out var values) || values.FirstOrDefault() is not { Length: > 0 and < 2000 } nonce)
        {
            return null;
        }

        nonces.Note(origin, nonce);
        return nonce;
    }

    private static async Task<bool> IsDemandedAsync(HttpResponseMessage response, CancellationToken ct)
    {
        if (response.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized))
        {
            return false;
        }

        if (response.Headers.WwwAuthenticate.Any(challenge => challenge.Parameter?.Contains(Demand, StringComparison.Ordinal) is true))
        {
            return true;
        }

        // It is read whole already, and no larger than a real one.
        return Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(ct)).Contains(Demand, StringComparison.Ordinal);
    }
}
