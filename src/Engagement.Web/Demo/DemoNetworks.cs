using System.Text.Json.Nodes;

namespace Engagement.Web.Demo;

/// <summary>The sandbox networks as their owner and as the public: accounts, comments, likes.</summary>
internal sealed class DemoNetworks : IDisposable
{
    private static readonly (string Key, string Setting)[] Apps =
    [
        ("clientId", "Networks:X:ClientId"),
        ("clientSecret", "Networks:X:ClientSecret"),
        ("consumerSecret", "Networks:X:ConsumerSecret"),
        ("appId", "Networks:Facebook:AppId"),
        ("appSecret", "Networks:Facebook:AppSecret"),
        ("verifyToken", "Networks:Facebook:VerifyToken"),
    ];

    private readonly HttpClient http;

    private DemoNetworks(Uri address)
    {
        Address = address;
        http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
    }

    public Uri Address { get; }

    public JsonObject X { get; private set; } = [];

    public JsonObject Facebook { get; private set; } = [];

    public JsonObject FacebookSuomi { get; private set; } = [];

    /// <summary>The accounts are the same at every start.</summary>
    public static async Task<DemoNetworks> OpenAsync(Uri address, CancellationToken ct)
    {
        var networks = new DemoNetworks(address);
        networks.X = await networks.PostAsync("/sandbox/accounts", new { network = "x", handle = "auroramotors", name = "Aurora Motors" }, ct);
        networks.Facebook = await networks.PostAsync("/sandbox/accounts", new { network = "facebook", handle = "AuroraMotors", name = "Aurora Motors" }, ct);
        networks.FacebookSuomi = await networks.PostAsync("/sandbox/accounts", new { network = "facebook", handle = "AuroraSuomi", name = "Aurora Suomi" }, ct);
        return networks;
    }

    /// <summary>What makes the program speak with these networks as the apps that the accounts belong to.</summary>
    /// <param name="product">Where the networks fetch pictures from us.</param>
    public IEnumerable<KeyValuePair<string, string?>> Settings(string product) => Apps
        .Select(app => KeyValuePair.Create(app.Setting, (string?)(X[app.Key] ?? Facebook[app.Key])?.ToString()))
        .Append(new("Networks:X:ApiBaseUrl", Address.OriginalString))
        .Append(new("Networks:X:AuthorizeUrl", new Uri(Address, "/i/oauth2/authorize").AbsoluteUri))
        .Append(new("Networks:Facebook:GraphBaseUrl", Address.OriginalString))
        .Append(new("Networks:Facebook:DialogUrl", Address.OriginalString))
        .Append(new("Web:PublicUrl", product));

    /// <summary>A fan says something under a post of ours.</summary>
    /// <returns>The network's id of it.</returns>
    public async Task<string> CommentAsync(string network, string postId, Fan fan, string text, DateTimeOffset at, CancellationToken ct)
    {
        var author = new { id = $"{network}-{fan.Handle}", name = fan.Name, handle = fan.Handle };
        return (await PostAsync("/sandbox/comments", new { network, postId, author, text, createdAt = at.UtcDateTime.ToString("O") }, ct))["id"]!.ToString();
    }

    public Task LikeAsync(string network, string postId, int count, CancellationToken ct) =>
        PostAsync("/sandbox/likes", new { network, postId, count = count.ToString(System.Globalization.CultureInfo.InvariantCulture) }, ct);

    /// <summary>The next post is refused because it was said before.</summary>
    public Task RefuseNextAsync(string network, CancellationToken ct) =>
        PostAsync("/sandbox/faults", new { network, kind = "duplicateRefused", times = "1" }, ct);

    /// <summary>Asks the networks to push what happens to our webhooks.</summary>
    public async Task SubscribeAsync(Uri product, CancellationToken ct)
    {
        var app = $"{Facebook["appId"]}|{Facebook["appSecret"]}";
        await FormAsync($"/v26.0/{Facebook["appId"]}/subscriptions", new()
        {
            ["object"] = "page",
            ["callback_url"] = new Uri(product, "/webhooks/facebook").AbsoluteUri,
            ["verify_token"] = $"{Facebook["verifyToken"]}",
            ["fields"] = "feed",
            ["include_values"] = "true",
            ["access_token"] = app,
        }, ct);
        foreach (var page in new[] { Facebook, FacebookSuomi })
        {
            await FormAsync($"/v26.0/{page["pageId"]}/subscribed_apps", new() { ["subscribed_fields"] = "feed", ["access_token"] = $"{page["pageAccessToken"]}" }, ct);
        }

        await SubscribeXAsync(new Uri(product, "/webhooks/x").AbsoluteUri, ct);
    }

    public void Dispose() => http.Dispose();

    // Webhooks survive a restart; one of an earlier address is taken away.
    private async Task SubscribeXAsync(string url, CancellationToken ct)
    {
        var bearer = $"{X["appBearer"]}";
        var hooks = (await SendAsync(HttpMethod.Get, "/2/webhooks", null, ct, bearer))["data"]?.AsArray() ?? [];
        if (hooks.Any(hook => $"{hook?["url"]}" == url))
        {
            return;
        }

        foreach (var hook in hooks)
        {
            await SendAsync(HttpMethod.Delete, $"/2/webhooks/{hook?["id"]}", null, ct, bearer);
        }

        var webhook = await SendAsync(HttpMethod.Post, "/2/webhooks", new { url }, ct, bearer);
        var subscription = new { event_type = "post.mention.create", filter = new { user_id = $"{X["id"]}" }, webhook_id = $"{webhook["data"]?["id"]}" };
        await SendAsync(HttpMethod.Post, "/2/activity/subscriptions", subscription, ct, bearer);
    }

    private async Task FormAsync(string path, Dictionary<string, string> fields, CancellationToken ct)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await http.PostAsync(path, content, ct);
        await ReadAsync(path, answer, ct);
    }

    private Task<JsonObject> PostAsync(string path, object body, CancellationToken ct) => SendAsync(HttpMethod.Post, path, body, ct);

    private async Task<JsonObject> SendAsync(HttpMethod method, string path, object? body, CancellationToken ct, string? bearer = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (bearer is not null)
        {
            request.Headers.Authorization = new("Bearer", bearer);
        }

        using var answer = await http.SendAsync(request, ct);
        return await ReadAsync(path, answer, ct);
    }

    private static async Task<JsonObject> ReadAsync(string path, HttpResponseMessage answer, CancellationToken ct)
    {
        var text = await answer.Content.ReadAsStringAsync(ct);
        return answer.IsSuccessStatusCode
            ? JsonNode.Parse(text) as JsonObject ?? []
            : throw new HttpRequestException($"The sandbox answered {path} with {(int)answer.StatusCode}: {text}");
    }
}
