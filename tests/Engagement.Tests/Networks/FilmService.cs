using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Engagement.Tests.Networks;

/// <summary>
/// Bluesky's film service as its lexicon describes it, in front of a real server: it takes only passes that were made for it or for what it
/// does, and puts the film on the account's server with the account's pass.
/// </summary>
internal sealed class FilmService : IAsyncDisposable
{
    private readonly HttpClient http = new();
    private readonly WebApplication web;
    private readonly Uri pds;
    private JsonNode? blob;
    private int asked;

    private FilmService(Uri pds)
    {
        this.pds = pds;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        web = builder.Build();
        web.MapGet("/xrpc/app.bsky.video.getUploadLimits", (HttpRequest request) => PassOf(request) is { } pass && (string?)pass["lxm"] == "app.bsky.video.getUploadLimits" && (string?)pass["aud"] == "did:web:127.0.0.1"
            ? Results.Json(Limits)
            : Results.Json(new { error = "InvalidToken", message = "Token could not be verified" }, statusCode: 401));
        web.MapPost("/xrpc/app.bsky.video.uploadVideo", UploadAsync);
        web.MapGet("/xrpc/app.bsky.video.getJobStatus", (string jobId, HttpRequest request) => Results.Json(new JsonObject { ["jobStatus"] = Job(jobId) }));
    }

    public string Address => web.Urls.First();

    public object Limits { get; set; } = new { canUpload = true, remainingDailyVideos = 25, remainingDailyBytes = 500_000_000 };

    /// <summary>How often it is asked before the film is ready.</summary>
    public int Works { get; set; } = 1;

    public bool Fails { get; set; }

    public int Uploads { get; private set; }

    public static async Task<FilmService> StartAsync(Uri pds, CancellationToken ct)
    {
        var service = new FilmService(pds);
        await service.web.StartAsync(ct);
        return service;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await web.StopAsync(CancellationToken.None);
        await web.DisposeAsync();
    }

    private async Task<IResult> UploadAsync(string did, string name, HttpRequest request)
    {
        if (PassOf(request) is not { } pass || (string?)pass["lxm"] != "com.atproto.repo.uploadBlob" || (string?)pass["iss"] != did || !name.EndsWith(".mp4", StringComparison.Ordinal) || request.ContentType != "video/mp4")
        {
            return Results.Json(new { error = "InvalidToken", message = "Token could not be verified" }, statusCode: 401);
        }

        using var film = new StreamContent(request.Body);
        film.Headers.ContentType = new MediaTypeHeaderValue("video/mp4");
        using var put = new HttpRequestMessage(HttpMethod.Post, new Uri(pds, "/xrpc/com.atproto.repo.uploadBlob")) { Content = film };
        put.Headers.Authorization = AuthenticationHeaderValue.Parse(request.Headers.Authorization!);
        using var answer = await http.SendAsync(put);
        answer.EnsureSuccessStatusCode();
        blob = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["blob"];
        (Uploads, asked) = (Uploads + 1, 0);
        return Results.Json(new JsonObject { ["jobId"] = $"job{Uploads}", ["did"] = did, ["state"] = "JOB_STATE_CREATED" });
    }

    private JsonObject Job(string id)
    {
        var job = new JsonObject { ["jobId"] = id, ["did"] = "did:plc:any", ["state"] = "JOB_STATE_ENCODING", ["progress"] = 50 };
        if (asked++ < Works)
        {
            return job;
        }

        (job["state"], job[Fails ? "message" : "blob"]) = Fails ? ("JOB_STATE_FAILED", "Not a film") : ("JOB_STATE_COMPLETED", blob!.DeepClone());
        return job;
    }

    private static JsonNode? PassOf(HttpRequest request) =>
        request.Headers.Authorization.ToString().Split('.') is [_, var payload, _] ? JsonNode.Parse(Base64Url.DecodeFromChars(payload)) : null;
}
