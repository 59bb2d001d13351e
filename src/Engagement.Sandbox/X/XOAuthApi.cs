using System.Text;
using System.Text.Json.Nodes;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.X;

/// <summary>The token endpoints of X, for forms and for JSON, for Basic and for credentials in the body.</summary>
internal sealed class XOAuthApi(SandboxWorld world, XConsents consents)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/2/oauth2/token", (RequestDelegate)TokenAsync);
        routes.MapPost("/oauth2/token", (RequestDelegate)TokenAsync);
        routes.MapPost("/2/oauth2/revoke", (RequestDelegate)RevokeAsync);
    }

    private async Task TokenAsync(HttpContext http)
    {
        var body = await ReadAsync(http);
        if (body is null || !KnowsClient(http, body))
        {
            await RefuseAsync(http, 401, "unauthorized_client", "Missing valid authorization header");
            return;
        }

        switch (body.GetValueOrDefault("grant_type"))
        {
            case "refresh_token":
                await AnswerAsync(http, world.XTokens.Refresh(body.GetValueOrDefault("refresh_token")), "Value passed for the token was invalid.");
                break;
            case "authorization_code":
                await AnswerAsync(http, consents.Redeem(body), "Value passed for the authorization code was invalid.");
                break;
            case "client_credentials":
                await XDoor.WriteAsync(http, 200, new JsonObject { ["token_type"] = "bearer", ["access_token"] = world.XApp.Bearer });
                break;
            default:
                await RefuseAsync(http, 400, "unsupported_grant_type", "grant_type is not supported.");
                break;
        }
    }

    private async Task AnswerAsync(HttpContext http, XGrant? grant, string refusal)
    {
        if (grant is null)
        {
            await RefuseAsync(http, 400, "invalid_request", refusal);
            return;
        }

        world.Changed();
        var json = new JsonObject
        {
            ["token_type"] = "bearer",
            ["expires_in"] = (int)world.XTokens.Lifetime.TotalSeconds,
            ["access_token"] = grant.AccessToken,
            ["scope"] = grant.Scope,
        };
        if (grant.Scope.Contains("offline.access", StringComparison.Ordinal))
        {
            json["refresh_token"] = grant.RefreshToken;
        }

        await XDoor.WriteAsync(http, 200, json);
    }

    private async Task RevokeAsync(HttpContext http)
    {
        var body = await ReadAsync(http);
        if (body is null || !KnowsClient(http, body))
        {
            await RefuseAsync(http, 401, "unauthorized_client", "Missing valid authorization header");
            return;
        }

        world.XTokens.Kill(body.GetValueOrDefault("token") ?? "");
        world.Changed();
        await XDoor.WriteAsync(http, 200, new JsonObject { ["revoked"] = true });
    }

    private bool KnowsClient(HttpContext http, Dictionary<string, string> body)
    {
        var (id, secret) = Basic(http) ?? (body.GetValueOrDefault("client_id"), body.GetValueOrDefault("client_secret"));
        return id == world.XApp.ClientId && (secret is null ? body.ContainsKey("code_verifier") : secret == world.XApp.ClientSecret);
    }

    private static (string? Id, string? Secret)? Basic(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        Span<byte> bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[6..].Trim(), bytes, out var length))
        {
            return (null, null);
        }

        var parts = Encoding.UTF8.GetString(bytes[..length]).Split(':', 2);
        return (Uri.UnescapeDataString(parts[0]), parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : null);
    }

    private static async Task<Dictionary<string, string>?> ReadAsync(HttpContext http)
    {
        try
        {
            var fields = await XUpload.ReadFieldsAsync(http.Request);
            return fields.ToDictionary(pair => pair.Key, pair => pair.Value?.ToString() ?? "");
        }
        catch (RefusedByX)
        {
            return null;
        }
    }

    private static Task RefuseAsync(HttpContext http, int status, string error, string description) =>
        XDoor.WriteAsync(http, status, new JsonObject { ["error"] = error, ["error_description"] = description });
}
