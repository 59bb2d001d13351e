using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Engagement.Benchmarks;

/// <summary>A network in a process of its own: notes when each post arrives, waits, answers. Its processor time is not ours.</summary>
internal static class StubNetworkServer
{
    public static async Task<int> RunAsync(TimeSpan delay)
    {
        var arrivals = new ConcurrentQueue<(string Key, long Microseconds)>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.MapPost("/post/{key}", async (string key, HttpContext http) =>
        {
            arrivals.Enqueue((key, TimeProvider.System.GetUtcNow().Ticks / TimeSpan.TicksPerMicrosecond));
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
            await Task.Delay(delay, http.RequestAborted);
            return key;
        });
        app.MapGet("/arrivals", () => string.Join('\n', arrivals.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key} {one.Microseconds}"))));
        app.MapDelete("/arrivals", () => arrivals.Clear());
        app.MapGet("/arrivals/count", () => arrivals.Count);
        StubX.Map(app, arrivals, delay);
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await Console.In.ReadToEndAsync();
        return 0;
    }
}
