using Engagement.App.Channels;
using Engagement.Core.Channels;
using Microsoft.AspNetCore.WebUtilities;

namespace Engagement.App.Networks.Bluesky;

/// <summary>
/// Who we are to authorization servers: the address of a document that says it, with our public key. On 127.0.0.1, which nobody else can
/// read, the name itself says it and there is no key.
/// </summary>
internal sealed class BlueskyClient(NetworkApps apps)
{
    /// <summary>Where the document lies.</summary>
    public const string Path = "/oauth/bluesky/client.json";
    private const string Assertion = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static readonly string[] Scopes = ["atproto", "transition:generic"];

    public static string Scope => string.Join(' ', Scopes);

    /// <summary>Our name and key; or why there is none.</summary>
    public async Task<(string? Id, string? Key, string? Problem)> IntroduceAsync(Uri back, CancellationToken ct)
    {
        if (back is { Scheme: "http", HostNameType: UriHostNameType.IPv4 or UriHostNameType.IPv6, IsLoopback: true })
        {
            return (QueryHelpers.AddQueryString("http://localhost", new Dictionary<string, string?> { ["redirect_uri"] = back.AbsoluteUri, ["scope"] = Scope }), null, null);
        }

        if (back.Scheme != Uri.UriSchemeHttps)
        {
            return (null, null, back.IsLoopback
                ? $"Bluesky knows programs on this machine only by number: open this page as http://127.0.0.1:{back.Port} and begin again, or use an app password."
                : "Bluesky lets a program in that is reached over https, or on http://127.0.0.1. Use an app password here.");
        }

        var origin = Origin(back);
        if (await apps.FindAsync(NetworkKind.Bluesky, origin, back, ct) is not { } known)
        {
            known = new(Jwt.NewId(), Jwt.NewKey());
            await apps.SaveAsync(NetworkKind.Bluesky, origin, back, known, ct);
        }

        return (new Uri(origin, Path).AbsoluteUri, $"{known.Id} {known.Secret}", null);
    }

    /// <summary>The document, for those whom a person was sent to from here; null where nobody was.</summary>
    public async Task<object?> DescribeAsync(Uri back, CancellationToken ct)
    {
        if (await apps.FindAsync(NetworkKind.Bluesky, Origin(back), back, ct) is not { } known)
        {
            return null;
        }

        using var key = Jwt.KeyOf(known.Secret);
        return new Dictionary<string, object>
        {
            ["client_id"] = new Uri(Origin(back), Path).AbsoluteUri,
            ["client_name"] = "Engagement",
            ["client_uri"] = Origin(back).AbsoluteUri.TrimEnd('/'),
            ["application_type"] = "web",
            ["redirect_uris"] = new[] { back.AbsoluteUri },
            ["scope"] = Scope,
            ["grant_types"] = new[] { "authorization_code", "refresh_token" },
            ["response_types"] = new[] { "code" },
            ["dpop_bound_access_tokens"] = true,
            ["token_endpoint_auth_method"] = "private_key_jwt",
            ["token_endpoint_auth_signing_alg"] = "ES256",
            ["jwks"] = new { keys = new[] { new Dictionary<string, string>(Jwt.PublicOf(key)) { ["kid"] = known.Id, ["use"] = "sig", ["alg"] = "ES256" } } },
        };
    }

    /// <summary>The form with what proves that it is us who send it.</summary>
    public static Dictionary<string, string> Sign(OAuthBinding binding, Dictionary<string, string> form, DateTimeOffset now)
    {
        form["client_id"] = binding.ClientId;
        if (binding.ClientKey?.Split(' ') is [var kid, var secret])
        {
            using var key = Jwt.KeyOf(secret);
            form["client_assertion_type"] = Assertion;
            form["client_assertion"] = Jwt.Sign(key, new() { ["kid"] = kid }, new()
            {
                ["iss"] = binding.ClientId,
                ["sub"] = binding.ClientId,
                ["aud"] = binding.Issuer,
                ["jti"] = Jwt.NewId(),
                ["iat"] = now.ToUnixTimeSeconds(),
                ["exp"] = now.AddMinutes(1).ToUnixTimeSeconds(),
            });
        }

        return form;
    }

    private static Uri Origin(Uri back) => new(back.GetLeftPart(UriPartial.Authority));
}
