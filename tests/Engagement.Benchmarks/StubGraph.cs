using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Engagement.Benchmarks;

/// <summary>As much of Graph as a Page needs to be connected, heard and to answer comments; counts the answers below each comment.</summary>
internal sealed class StubGraph : IAsyncDisposable
{
    public const string Page = "900";

    private readonly WebApplication app;
    private readonly ConcurrentQueue<Said> said = new();
    private int made;

    private StubGraph(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    /// <summary>How often each comment was answered.</summary>
    public ConcurrentDictionary<string, int> Answers { get; } = new();

    public static async Task<StubGraph> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var graph = new StubGraph(builder.Build());
        graph.app.MapPost("/{version}/{id}/comments", async (string id, HttpRequest request) =>
        {
            var words = (await request.ReadFormAsync())["message"].ToString();
            var answer = new Said($"{Interlocked.Increment(ref graph.made) + 500_000_000}", words, TimeProvider.System.GetUtcNow());
            graph.said.Enqueue(answer);
            graph.Answers.AddOrUpdate(id, 1, (_, count) => count + 1);
            return Results.Json(new { id = answer.Id });
        });
        graph.app.MapGet("/{version}/{id}/comments", () => Results.Json(new
        {
            data = graph.said.Reverse().Take(100).Select(one => new
            {
                id = one.Id, message = one.Words, from = new { id = Page }, created_time = one.At.ToString("yyyy-MM-dd'T'HH:mm:ss'+0000'", CultureInfo.InvariantCulture),
            }),
        }));
        graph.app.MapGet("/{version}/me", () => Results.Json(new { id = Page, name = "Bench Motors" }));
        graph.app.MapGet("/{version}/{page}", (string page) => Results.Json(new { id = page, name = "Bench Motors" }));
        graph.app.MapGet("/{version}/{page}/{edge}", () => Results.Json(new { data = Array.Empty<JsonElement>() }));
        graph.app.MapPost("/{version}/{page}/{edge}", () => Results.Json(new { success = true }));
        await graph.app.StartAsync();
        return graph;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private sealed record Said(string Id, string Words, DateTimeOffset At);
}
