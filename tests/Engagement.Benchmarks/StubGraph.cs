using System.Collections.Concurrent;
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
        graph.app.MapPost("/{version}/{id}/comments", (string id) =>
        {
            graph.Answers.AddOrUpdate(id, 1, (_, count) => count + 1);
            return Results.Json(new { id = $"{Interlocked.Increment(ref graph.made) + 500_000_000}" });
        });
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
}
