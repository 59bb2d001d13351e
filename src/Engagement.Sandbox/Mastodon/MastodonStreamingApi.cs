using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Engagement.Sandbox.Faults;
using Engagement.Sandbox.World;
using Engagement.Sandbox.X;

namespace Engagement.Sandbox.Mastodon;

/// <summary>The streams of accounts, over web sockets and as server-sent events. In the sandbox everybody follows everybody.</summary>
internal sealed class MastodonStreamingApi
{
    private static readonly TimeSpan Thump = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<MastodonListener, byte> _listeners = new();
    private readonly MastodonDoor _door;
    private readonly FaultBox _faults;
    private readonly IHostApplicationLifetime _life;

    public MastodonStreamingApi(SandboxWorld world, MastodonDoor door, MastodonRender render, FaultBox faults, IHostApplicationLifetime life)
    {
        (_door, _faults, _life) = (door, faults, life);
        world.MastodonEars.Noticed += notice => TellAll(to => to.Person.Id == notice.OwnerId, "notification", to => render.Notice(notice, to.Host, to.Person).ToJsonString());
        world.MastodonEars.Posted += status => TellAll(to => MastodonStatusesApi.MaySee(status, to.Person), "update", to => render.Status(status, to.Host, to.Person).ToJsonString());
        world.MastodonEars.Edited += status => TellAll(to => MastodonStatusesApi.MaySee(status, to.Person), "status.update", to => render.Status(status, to.Host, to.Person).ToJsonString());
        world.MastodonEars.Deleted += status => TellAll(to => MastodonStatusesApi.MaySee(status, to.Person), "delete", _ => $"{status.Id}");
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/streaming/health", (RequestDelegate)(http => http.Response.WriteAsync("OK")));
        routes.MapGet("/api/v1/streaming/{**stream}", (RequestDelegate)RunAsync);
    }

    private async Task RunAsync(HttpContext http)
    {
        try
        {
            var request = await MastodonRequest.ReadAsync(http);
            var protocol = http.Request.Headers.SecWebSocketProtocol.ToString();
            var stream = (http.Request.RouteValues["stream"] as string ?? request.Text("stream") ?? "").Replace('/', ':');
            _door.Recognise(request, "read:statuses", protocol.Length > 0 ? protocol : null);
            if (stream is not ("user" or "user:notification"))
            {
                throw new RefusedByMastodon(400, "Unknown stream type");
            }

            var listener = new MastodonListener(request.Host, request.Me, stream == "user:notification");
            using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, _life.ApplicationStopping);
            _listeners[listener] = 0;
            try
            {
                await (http.WebSockets.IsWebSocketRequest ? OverSocketAsync(http, listener, stream, protocol, end.Token) : AsEventsAsync(http, listener, end.Token));
            }
            catch (Exception problem) when (problem is OperationCanceledException or WebSocketException or IOException)
            {
                // Whoever listened went away.
            }
            finally
            {
                _listeners.TryRemove(listener, out _);
            }
        }
        catch (RefusedByMastodon refusal)
        {
            await XDoor.WriteAsync(http, refusal.Status, refusal.Body);
        }
    }

    private static async Task OverSocketAsync(HttpContext http, MastodonListener listener, string stream, string protocol, CancellationToken ct)
    {
        using var socket = await http.WebSockets.AcceptWebSocketAsync(protocol.Length > 0 ? protocol : null);
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var listening = DrainAsync(socket, gone);
        await foreach (var (name, payload) in listener.News.ReadAllAsync(gone.Token))
        {
            var message = new JsonObject { ["stream"] = new JsonArray(stream), ["event"] = name, ["payload"] = payload };
            await socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, gone.Token);
        }

        http.Abort();
        await listening;
    }

    // What a client says (subscribe, pings) is read and left at that; when it goes, the telling ends.
    private static async Task DrainAsync(WebSocket socket, CancellationTokenSource gone)
    {
        var bytes = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(bytes, gone.Token)).MessageType != WebSocketMessageType.Close)
            {
            }

            await gone.CancelAsync();
        }
        catch (Exception problem) when (problem is OperationCanceledException or WebSocketException or IOException)
        {
            await gone.CancelAsync();
        }
    }

    private static async Task AsEventsAsync(HttpContext http, MastodonListener listener, CancellationToken ct)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "private, no-store";
        await WriteAsync(http, ":)\n", ct);
        while (true)
        {
            var next = listener.News.WaitToReadAsync(ct).AsTask();
            if (await Task.WhenAny(next, Task.Delay(Thump, ct)) != next)
            {
                await WriteAsync(http, ":thump\n", ct);
                continue;
            }

            if (!await next)
            {
                http.Abort();
                return;
            }

            while (listener.News.TryRead(out var news))
            {
                await WriteAsync(http, $"event: {news.Event}\ndata: {news.Payload}\n\n", ct);
            }
        }
    }

    private static async Task WriteAsync(HttpContext http, string text, CancellationToken ct)
    {
        await http.Response.WriteAsync(text, ct);
        await http.Response.Body.FlushAsync(ct);
    }

    private void TellAll(Func<MastodonListener, bool> isFor, string name, Func<MastodonListener, string> payload)
    {
        foreach (var listener in _listeners.Keys.Where(isFor))
        {
            if (_faults.Strike(FaultKind.StreamDrop, "mastodon", "GET", name) is not null)
            {
                listener.Cut();
                continue;
            }

            listener.Tell(name, payload(listener));
        }
    }
}
