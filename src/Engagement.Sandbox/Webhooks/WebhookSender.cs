using System.Net;
using System.Threading.Channels;
using Engagement.Sandbox.Faults;

namespace Engagement.Sandbox.Webhooks;

/// <summary>Pushes events to subscribers: several at a time, again with growing gaps when they fail, and with the troubles that were ordered.</summary>
internal sealed class WebhookSender(FaultBox faults, SandboxOptions options) : BackgroundService
{
    private const int Workers = 8;
    private static readonly TimeSpan[] Gaps = [.. new[] { 0.2, 1, 2, 5, 10, 30, 60, 300, 900, 3600 }.Select(TimeSpan.FromSeconds)];
    private static readonly TimeSpan DefaultDelay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan HeldAtMost = TimeSpan.FromSeconds(2);

    private readonly Channel<(WebhookPush Push, int Attempt)> _queue = Channel.CreateUnbounded<(WebhookPush, int)>();
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = TimeSpan.FromSeconds(10) };
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private WebhookPush? _held;

    public void Send(WebhookPush push)
    {
        var target = push.Address.ToString();
        if (Strikes(FaultKind.WebhookLost) is not null)
        {
            return;
        }

        if (Strikes(FaultKind.WebhookUnsigned) is not null)
        {
            push = push with { Signatures = [] };
        }

        if (Strikes(FaultKind.WebhookTwice) is not null)
        {
            Queue(push, 0);
        }

        if (Strikes(FaultKind.WebhookLate) is { } late)
        {
            QueueLater(push, 0, late.Delay ?? DefaultDelay);
        }
        else if (Strikes(FaultKind.Reorder) is { } reorder)
        {
            Hold(push, reorder.Delay ?? HeldAtMost);
        }
        else
        {
            Queue(push, 0);
            Release(null);
        }

        Fault? Strikes(FaultKind kind) => faults.Strike(kind, push.Network, "", push.Event + " " + target);
    }

    /// <summary>A question to a subscriber's address; null when it does not answer 200.</summary>
    public async Task<string?> AskAsync(Uri address)
    {
        try
        {
            using var answer = await _http.GetAsync(address);
            return answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync() : null;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _http.Dispose();
        _stopping.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        stoppingToken.Register(_stopping.Cancel);
        return Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => WorkAsync(stoppingToken)));
    }

    private async Task WorkAsync(CancellationToken ct)
    {
        try
        {
            await foreach (var (push, attempt) in _queue.Reader.ReadAllAsync(ct))
            {
                if (!await DeliverAsync(push, ct) && attempt < Gaps.Length)
                {
                    QueueLater(push, attempt + 1, Gaps[attempt]);
                }
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The sandbox stops; what was not delivered is lost, as it may be in reality.
        }
    }

    private async Task<bool> DeliverAsync(WebhookPush push, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, push.Address) { Content = new ByteArrayContent(push.Body) };
        request.Content.Headers.ContentType = new("application/json");
        foreach (var (name, value) in push.Signatures)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        try
        {
            using var answer = await _http.SendAsync(request, ct);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception error) when (error is HttpRequestException || (error is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return false;
        }
    }

    private void Hold(WebhookPush push, TimeSpan atMost)
    {
        Release(push);
        _ = ReleaseLaterAsync(push, atMost);
    }

    private async Task ReleaseLaterAsync(WebhookPush push, TimeSpan atMost)
    {
        if (await PauseAsync(atMost) && ReferenceEquals(_held, push))
        {
            Release(null);
        }
    }

    /// <summary>Lets go of the event that waited, and holds the next one if there is one to hold.</summary>
    private void Release(WebhookPush? next)
    {
        WebhookPush? held;
        lock (_gate)
        {
            (held, _held) = (_held, next);
        }

        if (held is not null)
        {
            QueueLater(held, 0, TimeSpan.FromMilliseconds(100));
        }
    }

    private void Queue(WebhookPush push, int attempt) => _queue.Writer.TryWrite((push, attempt));

    private void QueueLater(WebhookPush push, int attempt, TimeSpan gap) => _ = QueueLaterAsync(push, attempt, gap);

    private async Task QueueLaterAsync(WebhookPush push, int attempt, TimeSpan gap)
    {
        if (await PauseAsync(gap))
        {
            Queue(push, attempt);
        }
    }

    private async Task<bool> PauseAsync(TimeSpan gap)
    {
        try
        {
            await Task.Delay(gap, options.Clock, _stopping.Token);
            return true;
        }
        catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException)
        {
            return false;
        }
    }
}
