using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Engagement.Sandbox.Faults;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.X;

/// <summary>The app's stream of activity: what no webhook is told. A line an event, blank lines between them; at most two at once.</summary>
internal sealed class XStreamApi
{
    private const string Operation = "GET /2/activity/stream";
    private const int Most = 2;
    private static readonly TimeSpan Thump = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<Channel<string>, byte> _listeners = new();
    private readonly XDoor _door;
    private readonly XLimits _limits;
    private readonly FaultBox _faults;
    private readonly IHostApplicationLifetime _life;

    public XStreamApi(SandboxWorld world, XDoor door, XLimits limits, FaultBox faults, IHostApplicationLifetime life)
    {
        (_door, _limits, _faults, _life) = (door, limits, faults, life);
        world.XEars.Told += Tell;
    }

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/2/activity/stream", (RequestDelegate)RunAsync);

    private async Task RunAsync(HttpContext http)
    {
        var news = Channel.CreateUnbounded<string>();
        try
        {
            _limits.Count(http, Operation, _door.Recognise(http, XAccess.App));
            Check(http.Request.Query);
            _listeners[news] = 0;
            if (_listeners.Count > Most)
            {
                throw TooManyStreams();
            }

            using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, _life.ApplicationStopping);
            await StreamAsync(http, news.Reader, end.Token);
        }
        catch (RefusedByX refusal)
        {
            await XDoor.WriteAsync(http, refusal.Status, refusal.Body);
        }
        catch (Exception problem) when (problem is OperationCanceledException or IOException)
        {
            // Whoever listened went away.
        }
        finally
        {
            _listeners.TryRemove(news, out _);
        }
    }

    private static void Check(IQueryCollection query)
    {
        var backfill = query["backfill_minutes"].ToString();
        if (backfill.Length > 0 && (!int.TryParse(backfill, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || minutes > 5))
        {
            throw RefusedByX.Invalid("backfill_minutes", backfill, $"The `backfill_minutes` query parameter value [{backfill}] is not between 0 and 5");
        }
    }

    private static RefusedByX TooManyStreams() => new(429, new JsonObject
    {
        ["title"] = "ConnectionException",
        ["detail"] = "This stream is currently at the maximum allowed connection limit.",
        ["connection_issue"] = "TooManyConnections",
        ["type"] = "https://api.twitter.com/2/problems/streaming-connection",
    });

    private static async Task StreamAsync(HttpContext http, ChannelReader<string> news, CancellationToken ct)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.StartAsync(ct);
        await http.Response.Body.FlushAsync(ct);
        while (true)
        {
            var next = news.WaitToReadAsync(ct).AsTask();
            if (await Task.WhenAny(next, Task.Delay(Thump, ct)) != next)
            {
                await WriteAsync(http, "", ct);
                continue;
            }

            if (!await next)
            {
                http.Abort();
                return;
            }

            while (news.TryRead(out var line))
            {
                await WriteAsync(http, line, ct);
            }
        }
    }

    private static async Task WriteAsync(HttpContext http, string line, CancellationToken ct)
    {
        await http.Response.WriteAsync(line + "\r\n", ct);
        await http.Response.Body.FlushAsync(ct);
    }

    private void Tell(string type, string line)
    {
        var cut = !_listeners.IsEmpty && _faults.Strike(FaultKind.StreamDrop, "x", "GET", type) is not null;
        foreach (var listener in _listeners.Keys)
        {
            if (cut)
            {
                listener.Writer.TryComplete();
            }
            else
            {
                listener.Writer.TryWrite(line);
            }
        }
    }
}
