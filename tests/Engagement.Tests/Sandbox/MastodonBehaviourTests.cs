using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Engagement.Tests.Sandbox;

public sealed class MastodonBehaviourTests
{
    private const string Back = "https://app.example/back";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_program_registers_a_person_allows_it_and_the_code_works_once()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var account = await AccountAsync(sandbox);
        var app = await FormAsync(sandbox, "/api/v1/apps", ("client_name", "Engagement"), ("redirect_uris", Back), ("scopes", "read write"));
        var verifier = new string('v', 50);
        var challenge = Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        var code = await ConsentAsync(sandbox, app.Text("client_id"), account["id"]!.ToString(), challenge);
        (string, string)[] exchange =
        [
            ("grant_type", "authorization_code"), ("code", code), ("client_id", app.Text("client_id")), ("client_secret", app.Text("client_secret")), ("redirect_uri", Back), ("code_verifier", verifier),
        ];

        var token = await FormAsync(sandbox, "/oauth/token", exchange);
        var again = await FormAsync(sandbox, "/oauth/token", exchange);

        Assert.Equal((200, "Bearer", "read write:statuses"), (token.Status, token.Text("token_type"), token.Text("scope")));
        Assert.Null(token.Body["refresh_token"]);
        Assert.Equal((400, "invalid_grant"), (again.Status, again.Text("error")));
        Assert.Equal(200, (await sandbox.SendAsync(HttpMethod.Post, "/api/v1/statuses", JsonContent.Create(new { status = "Hei" }), token.Text("access_token"))).Status);
        Assert.Equal(403, (await sandbox.SendAsync(HttpMethod.Post, "/api/v2/media", null, token.Text("access_token"))).Status);
        await FormAsync(sandbox, "/oauth/revoke", ("client_id", app.Text("client_id")), ("client_secret", app.Text("client_secret")), ("token", token.Text("access_token")));
        Assert.Equal(401, (await sandbox.SendAsync(HttpMethod.Get, "/api/v1/accounts/verify_credentials", null, token.Text("access_token"))).Status);
    }

    [Fact]
    public async Task The_same_key_within_an_hour_is_the_same_status()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var token = (await AccountAsync(sandbox))["accessToken"]!.ToString();

        var first = await SayAsync(sandbox, token, "Once", "a key");
        var second = await SayAsync(sandbox, token, "Once", "a key");
        var other = await SayAsync(sandbox, token, "Once", "another");

        Assert.Equal(first.Text("id"), second.Text("id"));
        Assert.NotEqual(first.Text("id"), other.Text("id"));
        Assert.Equal("<p>Once</p>", first.Text("content"));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", first.Headers["X-RateLimit-Reset"]);
    }

    [Fact]
    public async Task Whoever_is_named_is_told_and_an_answer_without_a_name_tells_nobody()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var (ours, other) = ((await AccountAsync(sandbox))["accessToken"]!.ToString(), (await AccountAsync(sandbox, "other"))["accessToken"]!.ToString());
        var post = (await SayAsync(sandbox, ours, "Our post")).Text("id");
        await sandbox.SendAsync(HttpMethod.Post, "/api/v1/statuses", JsonContent.Create(new { status = "No name", in_reply_to_id = post }), other);
        var named = await sandbox.SendAsync(HttpMethod.Post, "/api/v1/statuses", JsonContent.Create(new { status = "@kaarna with a name", in_reply_to_id = post }), other);
        await sandbox.FanAsync("mastodon", post, "As a fan", "Aino Virtanen");

        var notices = (await sandbox.SendAsync(HttpMethod.Get, "/api/v1/notifications?types[]=mention", null, ours)).Body.AsArray();
        var context = await sandbox.SendAsync(HttpMethod.Get, $"/api/v1/statuses/{post}/context", null, ours);

        Assert.Equal(2, notices.Count);
        Assert.Equal(named.Text("id"), notices[1]!["status"]!["id"]!.ToString());
        Assert.Equal(3, context.Body["descendants"]!.AsArray().Count);
        Assert.Contains("u-url mention", named.Text("content"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_server_does_not_take_is_refused_in_its_own_words()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var token = (await AccountAsync(sandbox))["accessToken"]!.ToString();

        Assert.Equal((422, "Validation failed: Text can't be blank"), Refusal(await SayAsync(sandbox, token, "")));
        Assert.Equal((422, "Validation failed: Text character limit of 500 exceeded"), Refusal(await SayAsync(sandbox, token, new string('a', 501))));
        Assert.Equal((401, "The access token is invalid"), Refusal(await SayAsync(sandbox, "nothing", "Hei")));
        Assert.Equal((404, "Record not found"), Refusal(await sandbox.SendAsync(HttpMethod.Get, "/api/v1/statuses/1", null, token)));
        Assert.Equal(200, (await SayAsync(sandbox, token, new string('a', 470) + " https://example.com/" + new string('b', 200))).Status);
    }

    [Fact]
    public async Task Server_sent_events_tell_all_of_an_account_or_only_its_notifications()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var token = (await AccountAsync(sandbox))["accessToken"]!.ToString();
        var post = (await SayAsync(sandbox, token, "Our post")).Text("id");
        using var http = new HttpClient { BaseAddress = sandbox.Http.BaseAddress };
        using var all = await ListenAsync(http, "/api/v1/streaming/user", token);
        using var notices = await ListenAsync(http, "/api/v1/streaming?stream=user:notification", token);

        var comment = await sandbox.FanAsync("mastodon", post, "Hei!");
        await sandbox.ControlAsync(HttpMethod.Patch, $"/sandbox/comments/{comment["id"]}", new { text = "Hei hei!" });
        await sandbox.ControlAsync(HttpMethod.Delete, $"/sandbox/comments/{comment["id"]}");
        await sandbox.FanAsync("mastodon", post, "Moi!");

        // The order in which one thing is told twice is the server's own.
        string[] first = [.. (await EventsAsync(all, 6)).Select(told => told.Event)];
        var heard = await EventsAsync(notices, 2);
        Assert.Equal(["notification", "update"], first[..2].Order());
        Assert.Equal(["status.update", "delete"], first[2..4]);
        Assert.Equal(["notification", "notification"], heard.Select(told => told.Event));
        Assert.Equal(comment["id"]!.ToString(), JsonNode.Parse(heard[0].Data)!["status"]!["id"]!.ToString());
        Assert.Equal((401, "The access token is invalid"), Refusal(await sandbox.SendAsync(HttpMethod.Get, "/api/v1/streaming/user", null, "nothing")));
        Assert.Equal((400, "Unknown stream type"), Refusal(await sandbox.SendAsync(HttpMethod.Get, "/api/v1/streaming/nonsense", null, token)));
        Assert.Equal("OK", await http.GetStringAsync(new Uri("/api/v1/streaming/health", UriKind.Relative), Ct));
    }

    private static async Task<StreamReader> ListenAsync(HttpClient http, string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new("Bearer", token);
        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ct);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(Ct));
        Assert.Equal(":)", await reader.ReadLineAsync(Ct));
        return reader;
    }

    private static async Task<List<(string Event, string Data)>> EventsAsync(StreamReader reader, int count)
    {
        var events = new List<(string, string)>();
        while (events.Count < count)
        {
            if ((await reader.ReadLineAsync(Ct))!.Split("event: ") is ["", var name])
            {
                events.Add((name, (await reader.ReadLineAsync(Ct))!["data: ".Length..]));
            }
        }

        return events;
    }

    private static (int, string) Refusal(RunningSandbox.Answer answer) => (answer.Status, answer.Text("error"));

    private static Task<JsonObject> AccountAsync(RunningSandbox sandbox, string handle = "kaarna") =>
        sandbox.ControlAsync(HttpMethod.Post, "/sandbox/accounts", new { network = "mastodon", handle, name = "Kaarna Motors" });

    private static async Task<RunningSandbox.Answer> SayAsync(RunningSandbox sandbox, string token, string status, string? key = null)
    {
        using var content = JsonContent.Create(new { status });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/statuses") { Content = content };
        request.Headers.Authorization = new("Bearer", token);
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var answer = await sandbox.Http.SendAsync(request, Ct);
        return new((int)answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonNode>(Ct))!, answer.Headers.ToDictionary(pair => pair.Key, pair => string.Join(',', pair.Value), StringComparer.OrdinalIgnoreCase));
    }

    private static async Task<RunningSandbox.Answer> FormAsync(RunningSandbox sandbox, string path, params (string Name, string Value)[] form)
    {
        using var content = new FormUrlEncodedContent(form.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
        return await sandbox.SendAsync(HttpMethod.Post, path, content, null);
    }

    private static async Task<string> ConsentAsync(RunningSandbox sandbox, string clientId, string account, string challenge)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = sandbox.Http.BaseAddress };
        var address = $"/oauth/authorize?response_type=code&client_id={clientId}&redirect_uri={Uri.EscapeDataString(Back)}&scope=read+write:statuses&state=s1&code_challenge={challenge}&code_challenge_method=S256";
        Assert.Contains("Kaarna Motors", await browser.GetStringAsync(new Uri(address, UriKind.Relative), Ct), StringComparison.Ordinal);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("answer", "allow"), KeyValuePair.Create("account", account)]);
        using var answer = await browser.PostAsync(new Uri(address, UriKind.Relative), form, Ct);
        var back = System.Web.HttpUtility.ParseQueryString(answer.Headers.Location!.Query);
        Assert.Equal("s1", back["state"]);
        return back["code"]!;
    }
}
