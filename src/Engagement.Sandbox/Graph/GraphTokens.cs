using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Graph;

/// <summary>Tokens of Graph: giving them out, exchanging, recognising, and telling about them.</summary>
internal sealed class GraphTokens(SandboxWorld world, SandboxOptions options)
{
    private const string Scopes = "pages_show_list,pages_read_engagement,pages_read_user_content,pages_manage_posts,pages_manage_engagement,pages_manage_metadata,pages_messaging,read_insights";
    private const int LongLife = 5_183_944;

    /// <summary>The living token of a page: the one it has, or a new one when that died.</summary>
    public string OfPage(FacebookPage page)
    {
        if (!world.Facebook.Tokens.TryGetValue(page.AccessToken, out var token) || token.DeadSubcode != 0)
        {
            page.AccessToken = Mint("PAGE", page.Id, null).Value;
            world.Changed();
        }

        return page.AccessToken;
    }

    public string OfOperator()
    {
        var living = world.Facebook.Tokens.Values.FirstOrDefault(token => token.Kind == "USER" && token.DeadSubcode == 0 && token.ExpiresAt > world.Now);
        return (living ?? Mint("USER", null, world.Now.AddSeconds(LongLife))).Value;
    }

    public GraphCaller Recognise(GraphRequest request)
    {
        var value = request.Token ?? throw RefusedByGraph.NoToken();
        CheckProof(value, request.Text("appsecret_proof"));
        return Recognise(value) ?? throw RefusedByGraph.BadToken();
    }

    public void Kill(string value, int subcode)
    {
        if (world.Facebook.Tokens.TryGetValue(value, out var token))
        {
            token.DeadSubcode = subcode;
            world.Changed();
        }
    }

    public GraphAnswer Exchange(GraphRequest request, Func<string, string?, bool> redeem)
    {
        if (request.Text("client_id") != world.FacebookApp.AppId)
        {
            throw new RefusedByGraph(400, 101, "Error validating application. Cannot get application info due to a system error.");
        }

        if (request.Text("client_secret") != world.FacebookApp.AppSecret)
        {
            throw new RefusedByGraph(400, 1, "Error validating client secret.");
        }

        switch (request.Text("grant_type"))
        {
            case "client_credentials":
                return GraphAnswer.Ok(new JsonObject { ["access_token"] = $"{world.FacebookApp.AppId}|{world.FacebookApp.AppSecret}", ["token_type"] = "bearer" });
            case "fb_exchange_token":
                _ = Recognise(request.Need("fb_exchange_token")) ?? throw RefusedByGraph.BadToken();
                return Granted(LongLife);
            default:
                return redeem(request.Need("code"), request.Text("redirect_uri"))
                    ? Granted(5_400)
                    : throw new RefusedByGraph(400, 100, "This authorization code has been used.") { Subcode = 36009 };
        }
    }

    public GraphAnswer Debug(GraphRequest request)
    {
        var caller = Recognise(request);
        var asked = request.Need("input_token");
        world.Facebook.Tokens.TryGetValue(asked, out var token);
        var data = new JsonObject
        {
            ["app_id"] = world.FacebookApp.AppId,
            ["type"] = token?.Kind ?? "USER",
            ["application"] = "Sandbox",
            ["expires_at"] = token?.ExpiresAt?.ToUnixTimeSeconds() ?? 0,
            ["data_access_expires_at"] = world.Now.AddDays(90).ToUnixTimeSeconds(),
            ["is_valid"] = token is { DeadSubcode: 0 } && !(token.ExpiresAt < world.Now),
            ["scopes"] = new JsonArray([.. Scopes.Split(',').Select(scope => (JsonNode)scope)]),
            ["user_id"] = caller.IsApp || token is null ? "0" : PageWorld.OperatorId.ToString(CultureInfo.InvariantCulture),
        };
        if (token?.PageId is { } page)
        {
            data["profile_id"] = page.ToString(CultureInfo.InvariantCulture);
        }

        return GraphAnswer.Ok(new JsonObject { ["data"] = data });
    }

    private GraphCaller? Recognise(string value)
    {
        if (value == $"{world.FacebookApp.AppId}|{world.FacebookApp.AppSecret}")
        {
            return new GraphCaller(new GraphToken { Value = value, Kind = "APP" }, null);
        }

        if (!world.Facebook.Tokens.TryGetValue(value, out var token))
        {
            return null;
        }

        if (token.DeadSubcode != 0 || token.ExpiresAt < world.Now)
        {
            throw RefusedByGraph.DeadToken(token.DeadSubcode == 0 ? 463 : token.DeadSubcode);
        }

        return new GraphCaller(token, token.PageId is { } id ? world.Facebook.Pages.GetValueOrDefault(id) : null);
    }

    private void CheckProof(string token, string? proof)
    {
        if (proof is null)
        {
            if (options.RequireAppSecretProof)
            {
                throw RefusedByGraph.Proof("API calls from the server require an appsecret_proof argument");
            }

            return;
        }

        var right = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(world.FacebookApp.AppSecret), Encoding.UTF8.GetBytes(token)));
        if (proof != right)
        {
            throw RefusedByGraph.Proof("Invalid appsecret_proof provided in the API argument");
        }
    }

    private GraphAnswer Granted(int seconds) => GraphAnswer.Ok(new JsonObject
    {
        ["access_token"] = Mint("USER", null, world.Now.AddSeconds(seconds)).Value,
        ["token_type"] = "bearer",
        ["expires_in"] = seconds,
    });

    private GraphToken Mint(string kind, long? pageId, DateTimeOffset? expiresAt)
    {
        var token = new GraphToken { Value = "EAA" + world.Dice.Token(120), Kind = kind, PageId = pageId, ExpiresAt = expiresAt };
        world.Facebook.Tokens[token.Value] = token;
        world.Changed();
        return token;
    }
}
