using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Web.Demo.Past;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Web.Demo.Live;

/// <summary>
/// Keeps the demo alive: soon after the start, and again when the first page is looked at much later, a themed post goes out and fans answer
/// it; then somebody says something now and then. Gentle, and it ends.
/// </summary>
internal sealed partial class DemoDriver(
    IServer server, IHostApplicationLifetime life, FirstPage page, BringForward forward, LiveFans fans, DemoNetworks networks, TimeProvider time, ILogger<DemoDriver> logger)
    : BackgroundService
{
    private const int MostComments = 300;
    private const int MostHandshakes = 5;
    private static readonly TimeSpan UntilPost = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>What fans say under the post of the start, how long after the one before, and where.</summary>
    private static readonly (double Seconds, NetworkKind Network, string Kind)[] Scene =
    [
        (3, NetworkKind.Facebook, "praise"), (4, NetworkKind.X, "question"), (5, NetworkKind.X, "praise"), (5, NetworkKind.Facebook, "complaint"),
        (8, NetworkKind.Facebook, "fan"), (9, NetworkKind.Facebook, "question"), (12, NetworkKind.X, "spam"),
    ];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await StartedAsync(stoppingToken);
            await SubscribeAsync(stoppingToken);
            var began = time.GetUtcNow();
            await TryAsync(() => ShowAsync(stoppingToken), stoppingToken);
            await Task.WhenAll(ShowAgainAsync(began, stoppingToken), TalkAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
    }

    private async Task StartedAsync(CancellationToken ct)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = life.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(ct);
    }

    // On a busy machine the program may be too slow, right after its start, for the handshake that a network asks of it.
    private async Task SubscribeAsync(CancellationToken ct)
    {
        for (var asked = 0; asked < MostHandshakes && !await TryAsync(() => networks.SubscribeAsync(Product(), ct), ct); asked++)
        {
            await Task.Delay(TimeSpan.FromSeconds(3), time, ct);
        }
    }

    private async Task ShowAsync(CancellationToken ct)
    {
        if (await forward.RunAsync(UntilPost, ct) is not { } post)
        {
            return;
        }

        var posts = await StandingAsync(post, ct);
        foreach (var (seconds, network, kind) in Scene)
        {
            await Task.Delay(TimeSpan.FromSeconds(seconds), time, ct);
            if (posts.FirstOrDefault(one => one.Network == network) is { } one)
            {
                await fans.SayAsync(one, kind, ct);
                await networks.LikeAsync(one.NetworkName, one.RemoteId, 1, ct);
            }
        }
    }

    private async Task ShowAgainAsync(DateTimeOffset began, CancellationToken ct)
    {
        if (!page.Seen.IsCompleted)
        {
            await page.Seen.WaitAsync(ct);
            if (time.GetUtcNow() - began > Late)
            {
                await TryAsync(() => ShowAsync(ct), ct);
            }
        }
    }

    private async Task<IReadOnlyList<SentPost>> StandingAsync(PostId post, CancellationToken ct)
    {
        for (var until = time.GetUtcNow() + Patience; ;)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), time, ct);
            var posts = await fans.StandingAsync(post, 4, ct);
            if (posts.Count > 1 || time.GetUtcNow() > until)
            {
                return posts;
            }
        }
    }

    private async Task TalkAsync(CancellationToken ct)
    {
        for (var said = 0; said < MostComments; said++)
        {
            // About every two minutes in the first hour, then every ten.
            await Task.Delay(TimeSpan.FromSeconds(said < 30 ? Random.Shared.Next(60, 180) : Random.Shared.Next(300, 900)), time, ct);
            await TryAsync(() => fans.SayAnythingAsync(ct), ct);
        }
    }

    private Uri Product()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://127.0.0.1:5080";
        return new Uri(address.Replace("[::]", "127.0.0.1", StringComparison.Ordinal).Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal).Replace("*", "127.0.0.1", StringComparison.Ordinal));
    }

    // The edge of the show: what goes wrong in it is told, and the next thing happens all the same.
    private async Task<bool> TryAsync(Func<Task> happens, CancellationToken ct)
    {
        try
        {
            await happens();
            return true;
        }
        catch (Exception problem) when (!ct.IsCancellationRequested && problem is HttpRequestException or RefusedException or DbUpdateException or TaskCanceledException)
        {
            Log.Missed(logger, problem);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Something of the demo did not happen.")]
        public static partial void Missed(ILogger logger, Exception problem);
    }
}
