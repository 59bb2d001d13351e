using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Mastodon;

/// <summary>Programs register themselves, people allow them, codes become tokens.</summary>
internal sealed class MastodonOAuthApi(SandboxWorld world)
{
    public const string OutOfBand = "urn:ietf:wg:oauth:2.0:oob";

    private const string EveryScope = "read write follow push profile";
    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, Consent> _codes = new();

    public void Map(MastodonDoor door, IEndpointRouteBuilder routes)
    {
        door.Map(routes, "POST", "/api/v1/apps", null, Register);
        door.Map(routes, "GET", "/api/v1/apps/verify_credentials", "", request => MastodonAnswer.Ok(Shown(world.Mastodon.Apps[request.Token!.ClientId])));
        door.Map(routes, "POST", "/oauth/token", null, Exchange);
        door.Map(routes, "POST", "/oauth/revoke", null, Revoke);
        door.Map(routes, "GET", "/.well-known/oauth-authorization-server", null, request => MastodonAnswer.Ok(Metadata(request)));
    }

    /// <summary>The token of an account of ours, made at the first call.</summary>
    public MastodonToken OfPerson(MastodonPerson person)
    {
        var known = world.Mastodon.Tokens.Values.FirstOrDefault(token => token.PersonId == person.Id && !token.Dead && token.Scopes == EveryScope);
        return known ?? Make(SandboxApp().ClientId, person.Id, EveryScope);
    }

    /// <summary>What is wrong with a request for consent, in words; null when nothing is.</summary>
    public string? WrongWith(IQueryCollection query)
    {
        if (!world.Mastodon.Apps.TryGetValue(query["client_id"].ToString(), out var app))
        {
            return "Client authentication failed due to unknown client.";
        }

        var wanted = query["scope"].ToString() is { Length: > 0 } scope ? scope : "read";
        return query["response_type"] != "code" ? "response_type must be code."
            : !app.RedirectUris.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Contains(query["redirect_uri"].ToString()) ? "The redirect_uri is not one that the program registered."
            : !wanted.Split([' ', '+']).All(one => app.Scopes.Split(' ').Any(known => known == one || one.StartsWith(known + ":", StringComparison.Ordinal))) ? "The requested scope is invalid, unknown, or malformed."
            : query["code_challenge"].ToString().Length > 0 && query["code_challenge_method"] != "S256" ? "The code_challenge_method must be S256."
            : null;
    }

    public string Give(IQueryCollection query, long personId)
    {
        var code = world.Dice.Token(43);
        var scope = query["scope"].ToString() is { Length: > 0 } wanted ? wanted : "read";
        _codes[code] = new Consent(personId, query["client_id"]!, scope, query["redirect_uri"]!, query["code_challenge"].ToString(), world.Now + CodeLife);
        return code;
    }

    private MastodonAnswer Register(MastodonRequest request)
    {
        var name = request.Text("client_name");
        var redirects = string.Join('\n', request.List("redirect_uris"));
        if (string.IsNullOrWhiteSpace(name) || redirects.Length == 0)
        {
            throw RefusedByMastodon.Validation("Application name can't be blank, Redirect URI can't be blank");
        }

        var app = new MastodonApp(world.Mastodon.Ids.Next(), world.Dice.Token(43), world.Dice.Token(43), name, redirects, request.Text("scopes") ?? "read", request.Text("website"));
        world.Mastodon.Apps[app.ClientId] = app;
        world.Changed();
        var shown = Shown(app);
        shown["client_id"] = app.ClientId;
        shown["client_secret"] = app.ClientSecret;
        shown["client_secret_expires_at"] = 0;
        return MastodonAnswer.Ok(shown);
    }

    private MastodonAnswer Exchange(MastodonRequest request)
    {
        var (id, secret) = Client(request);
        if (!world.Mastodon.Apps.TryGetValue(id, out var app) || app.ClientSecret != secret)
        {
            throw new RefusedByMastodon(401, "invalid_client", "Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.");
        }

        var token = request.Text("grant_type") switch
        {
            "authorization_code" => Redeem(request, app),
            "client_credentials" => Make(app.ClientId, null, request.Text("scope") ?? "read"),
            _ => throw new RefusedByMastodon(400, "unsupported_grant_type", "The authorization grant type is not supported by the authorization server."),
        };
        return MastodonAnswer.Ok(new JsonObject { ["access_token"] = token.Value, ["token_type"] = "Bearer", ["scope"] = token.Scopes, ["created_at"] = token.CreatedAt.ToUnixTimeSeconds() });
    }

    private MastodonToken Redeem(MastodonRequest request, MastodonApp app)
    {
        var known = _codes.TryRemove(request.Text("code") ?? "", out var consent);
        var verifier = request.Text("code_verifier") ?? "";
        var proof = Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        var right = known && consent!.ClientId == app.ClientId && consent.Until > world.Now && consent.RedirectUri == request.Text("redirect_uri") && (consent.Challenge.Length == 0 || consent.Challenge == proof);
        return right
            ? Make(app.ClientId, consent!.PersonId, consent.Scope)
            : throw new RefusedByMastodon(400, "invalid_grant", "The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.");
    }

    private MastodonAnswer Revoke(MastodonRequest request)
    {
        if (!world.Mastodon.Apps.TryGetValue(Client(request).Id, out var app) || app.ClientSecret != Client(request).Secret)
        {
            throw new RefusedByMastodon(403, "unauthorized_client", "You are not authorized to revoke this token");
        }

        if (world.Mastodon.Tokens.TryGetValue(request.Text("token") ?? "", out var token))
        {
            token.Dead = true;
            world.Changed();
        }

        return MastodonAnswer.Ok(new JsonObject());
    }

    private MastodonToken Make(string clientId, long? personId, string scopes)
    {
        var token = new MastodonToken { Value = world.Dice.Token(43), ClientId = clientId, PersonId = personId, Scopes = scopes, CreatedAt = world.Now };
        world.Mastodon.Tokens[token.Value] = token;
        world.Changed();
        return token;
    }

    private MastodonApp SandboxApp() => world.Mastodon.Apps.GetOrAdd("sandbox", id => new MastodonApp(world.Mastodon.Ids.Next(), id, world.Dice.Token(43), "Sandbox", OutOfBand, EveryScope, null));

    private static (string Id, string Secret) Client(MastodonRequest request)
    {
        var header = request.Http.Request.Headers.Authorization.ToString();
        Span<byte> bytes = new byte[header.Length];
        if (header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase) && Convert.TryFromBase64String(header[6..].Trim(), bytes, out var length) && Encoding.UTF8.GetString(bytes[..length]).Split(':', 2) is [var id, var secret])
        {
            return (Uri.UnescapeDataString(id), Uri.UnescapeDataString(secret));
        }

        return (request.Text("client_id") ?? "", request.Text("client_secret") ?? "");
    }

    private static JsonObject Shown(MastodonApp app) => new()
    {
        ["id"] = $"{app.Id}",
        ["name"] = app.Name,
        ["website"] = app.Website,
        ["scopes"] = new JsonArray([.. app.Scopes.Split(' ').Select(scope => (JsonNode)scope)]),
        ["redirect_uri"] = app.RedirectUris,
        ["redirect_uris"] = new JsonArray([.. app.RedirectUris.Split('\n').Select(address => (JsonNode)address)]),
        ["vapid_key"] = "",
    };

    private static JsonObject Metadata(MastodonRequest request) => new()
    {
        ["issuer"] = request.Host + "/",
        ["service_documentation"] = "https://docs.joinmastodon.org/",
        ["authorization_endpoint"] = request.Host + "/oauth/authorize",
        ["token_endpoint"] = request.Host + "/oauth/token",
        ["app_registration_endpoint"] = request.Host + "/api/v1/apps",
        ["revocation_endpoint"] = request.Host + "/oauth/revoke",
        ["scopes_supported"] = new JsonArray("read", "write", "profile", "follow", "push"),
        ["response_types_supported"] = new JsonArray("code"),
        ["response_modes_supported"] = new JsonArray("query"),
        ["grant_types_supported"] = new JsonArray("authorization_code", "client_credentials"),
        ["token_endpoint_auth_methods_supported"] = new JsonArray("client_secret_basic", "client_secret_post"),
        ["code_challenge_methods_supported"] = new JsonArray("S256"),
    };

    private sealed record Consent(long PersonId, string ClientId, string Scope, string RedirectUri, string Challenge, DateTimeOffset Until);
}
