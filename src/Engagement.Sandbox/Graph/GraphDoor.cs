using System.Text;
using System.Text.Json.Nodes;
using Engagement.Sandbox.Faults;

namespace Engagement.Sandbox.Graph;

/// <summary>The way in for every call to Graph, alone or in a batch.</summary>
internal sealed class GraphDoor(GraphRouter router, GraphTokens tokens, FaultBox faults, World.SandboxWorld world)
{
    private const int LargestBatch = 50;
    private long _calls;

    public async Task RunAsync(HttpContext http)
    {
        GraphAnswer answer;
        GraphRequest? request = null;
        try
        {
            request = await GraphReader.ReadAsync(http);
            KillToken(request, http.Request.Path.Value ?? "/");
            answer = request.Path.Count == 0 && request.Method == "POST" ? await BatchAsync(request) : await router.RunAsync(request);
        }
        catch (RefusedByGraph refusal)
        {
            answer = new GraphAnswer(refusal.Status, refusal.Body());
        }

        ShowUsage(http, request?.Path is [var id, ..] ? id : "0");
        await WriteAsync(http, answer);
    }

    public static async Task WriteAsync(HttpContext http, GraphAnswer answer)
    {
        var bytes = Encoding.ASCII.GetBytes(MetaJson.Write(answer.Body));
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = "application/json; charset=UTF-8";
        http.Response.ContentLength = bytes.Length;
        http.Response.Headers["facebook-api-version"] = "v26.0";
        await http.Response.Body.WriteAsync(bytes);
    }

    public static void ShowUsage(HttpContext http, string id, int percent, int minutes)
    {
        var use = $"{{\"call_count\":{percent},\"total_cputime\":{percent / 2},\"total_time\":{percent / 2}}}";
        http.Response.Headers["X-App-Usage"] = use;
        http.Response.Headers["X-Page-Usage"] = use;
        http.Response.Headers["X-Business-Use-Case-Usage"] =
            $"{{\"{id}\":[{{\"type\":\"pages\",\"call_count\":{percent},\"total_cputime\":{percent / 2},\"total_time\":{percent / 2},\"estimated_time_to_regain_access\":{minutes}}}]}}";
    }

    /// <summary>The sandbox is never near its limits by itself; the number moves so that a reader can be seen to read it.</summary>
    private void ShowUsage(HttpContext http, string id) => ShowUsage(http, Uri.EscapeDataString(id), (int)(Interlocked.Increment(ref _calls) % 10), 0);

    private void KillToken(GraphRequest request, string path)
    {
        if (request.Token is not { } token)
        {
            return;
        }

        var network = request.Path is [var id, ..] && world.Instagram.Owns(id) ? "instagram" : "facebook";
        if (faults.Strike(FaultKind.TokenExpired, network, request.Method, path) is { } expired)
        {
            tokens.Kill(token, expired.Code ?? 463);
        }

        if (faults.Strike(FaultKind.TokenRevoked, network, request.Method, path) is { } revoked)
        {
            tokens.Kill(token, revoked.Code ?? 460);
        }
    }

    private async Task<GraphAnswer> BatchAsync(GraphRequest outer)
    {
        if (outer.Structure("batch") is not JsonArray calls)
        {
            throw RefusedByGraph.Parameter("Unsupported post request.");
        }

        if (calls.Count > LargestBatch)
        {
            throw RefusedByGraph.Parameter("Too many requests in batch message. Maximum batch size is 50");
        }

        var answers = new JsonArray();
        foreach (var call in calls)
        {
            answers.Add(await OneAsync(call as JsonObject ?? [], outer));
        }

        return GraphAnswer.Ok(answers);
    }

    private async Task<JsonNode> OneAsync(JsonObject call, GraphRequest outer)
    {
        GraphAnswer answer;
        try
        {
            var method = (call["method"]?.ToString() ?? "GET").ToUpperInvariant();
            answer = await router.RunAsync(GraphReader.FromBatch(method, call["relative_url"]?.ToString() ?? "", call["body"]?.ToString(), outer));
        }
        catch (RefusedByGraph refusal)
        {
            answer = new GraphAnswer(refusal.Status, refusal.Body());
        }

        return new JsonObject
        {
            ["code"] = answer.Status,
            ["headers"] = new JsonArray(new JsonObject { ["name"] = "Content-Type", ["value"] = "application/json; charset=UTF-8" }),
            ["body"] = MetaJson.Write(answer.Body),
        };
    }
}
