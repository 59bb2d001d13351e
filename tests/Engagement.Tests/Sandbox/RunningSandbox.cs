using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Engagement.Sandbox;
using Microsoft.AspNetCore.Builder;

namespace Engagement.Tests.Sandbox;

/// <summary>A sandbox on a free port with one account at each network, and short ways to call it.</summary>
public sealed class RunningSandbox : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningSandbox(WebApplication app, HttpClient http, ExchangeRecorder recorder)
    {
        _app = app;
        Http = http;
        Recorder = recorder;
    }

    public HttpClient Http { get; }

    public ExchangeRecorder Recorder { get; }

    public JsonObject X { get; private set; } = [];

    public JsonObject Page { get; private set; } = [];

    /// <summary>How long a call waits for its answer before the client gives up.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromMinutes(1);

    public string XId => X["id"]!.ToString();

    public string PageId => Page["pageId"]!.ToString();

    public string PageToken => Page["pageAccessToken"]!.ToString();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<RunningSandbox> StartAsync(SandboxOptions? options = null)
    {
        var app = await SandboxHost.StartAsync(options ?? new SandboxOptions { Urls = ["http://127.0.0.1:0"], Seed = 1 }, Ct);
        var recorder = new ExchangeRecorder();
        var sandbox = new RunningSandbox(app, new HttpClient(recorder) { BaseAddress = new Uri(app.Urls.First()) }, recorder);
        sandbox.X = await sandbox.ControlAsync(HttpMethod.Post, "/sandbox/accounts", new { network = "x", handle = "kaarna", name = "Kaarna Motors" });
        sandbox.Page = await sandbox.ControlAsync(HttpMethod.Post, "/sandbox/accounts", new { network = "facebook", handle = "kaarna", name = "Kaarna Motors" });
        return sandbox;
    }

    public async Task<JsonObject> ControlAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await Http.SendAsync(request, Ct);
        answer.EnsureSuccessStatusCode();
        var text = await answer.Content.ReadAsStringAsync(Ct);
        return text.Length == 0 ? [] : JsonNode.Parse(text) as JsonObject ?? [];
    }

    public async Task<IReadOnlyList<JsonNode>> TruthAsync(string query = "")
    {
        var json = JsonNode.Parse(await Http.GetStringAsync(new Uri("/sandbox/posts" + query, UriKind.Relative), Ct))!;
        return [.. json.AsArray().Select(item => item!)];
    }

    public Task<JsonObject> FanAsync(string network, string? postId, string text, string name = "Aino Virtanen", string? parentId = null) =>
        ControlAsync(HttpMethod.Post, "/sandbox/comments", new { network, postId, parentId, author = new { name }, text });

    public Task FaultAsync(object fault) => ControlAsync(HttpMethod.Post, "/sandbox/faults", fault);

    public Task<Answer> XAsync(HttpMethod method, string path, object? body = null, string? token = null) =>
        SendAsync(method, path, body is null ? null : JsonContent.Create(body), token ?? X["accessToken"]!.ToString());

    public Task<Answer> XAppAsync(HttpMethod method, string path, object? body = null) => XAsync(method, path, body, X["appBearer"]!.ToString());

    public Task<Answer> GraphAsync(HttpMethod method, string path, params (string Name, string Value)[] form) =>
        SendAsync(method, "/v26.0" + path, form.Length == 0 ? null : new FormUrlEncodedContent(form.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))), PageToken);

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content, string? token)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(Patience);
        using var answer = await Http.SendAsync(request, patience.Token);
        var text = await answer.Content.ReadAsStringAsync(patience.Token);
        return new Answer((int)answer.StatusCode, text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!, answer.Headers.ToDictionary(pair => pair.Key, pair => string.Join(',', pair.Value), StringComparer.OrdinalIgnoreCase));
    }

    public async Task<string> PostXAsync(string text) => (await XAsync(HttpMethod.Post, "/2/tweets", new { text })).Text("data", "id");

    public async Task<string> PostPageAsync(string message) => (await GraphAsync(HttpMethod.Post, $"/{PageId}/feed", ("message", message))).Text("id");

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    public sealed record Answer(int Status, JsonNode Body, IReadOnlyDictionary<string, string> Headers)
    {
        public string Text(params string[] path) => path.Aggregate(Body, (node, name) => node[name]!).ToString();
    }
}
