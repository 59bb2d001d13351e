using System.Collections.Concurrent;
using Engagement.App.Networks;
using Engagement.App.Ticks;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Engagement.App.Outbound;

/// <summary>Carries one claim to its network, once, and always brings an outcome back.</summary>
internal sealed partial class Wire(
    NetworkDirectory networks,
    SendingPlaces places,
    OutcomeQueue outcomes,
    WorkerHeartbeat worker,
    StopReader stops,
    TimeProvider time,
    IOptions<PublishingOptions> options,
    ILogger<Wire> logger)
{
    /// <summary>
    /// A call begins at most so long after its claim. After a crash nobody knows when it began; this bounds how long after the claim the
    /// network may still be taking it.
    /// </summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<ChannelId, DateTimeOffset> throttled = new();

    /// <param name="claim">What is to be said.</param>
    /// <param name="stop">No new call is begun any more.</param>
    /// <param name="abandon">Calls under way are given up.</param>
    public async Task SendAsync(Claim claim, CancellationToken stop, CancellationToken abandon)
    {
        var (outcome, tried) = await InTurnAsync(claim, stop, abandon);
        outcomes.Add(new FinishedClaim(claim, outcome, time.GetUtcNow(), tried));
    }

    private async Task<(SendOutcome Outcome, bool Tried)> InTurnAsync(Claim claim, CancellationToken stop, CancellationToken abandon)
    {
        try
        {
            return await places.InPlaceAsync(claim.Channel, () => CallAsync(claim, abandon), stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return NotTried(time.GetUtcNow(), "The program was stopped before its turn came.");
        }
    }

    private async Task<(SendOutcome Outcome, bool Tried)> CallAsync(Claim claim, CancellationToken abandon)
    {
        var now = time.GetUtcNow();
        if (throttled.TryGetValue(claim.Channel.Id, out var until) && until > now)
        {
            return NotTried(until, $"{claim.Channel.Network} asked us to wait.");
        }

        if (worker.Lost.IsCancellationRequested)
        {
            return NotTried(now, "This process could not prove that it is alive.");
        }

        if (now - claim.StartedAt > LongestWait)
        {
            return NotTried(now, "Its turn did not come in time.");
        }

        if (claim.Delivery.Source != DeliverySource.Reply && await stops.IsStoppedAsync(CancellationToken.None))
        {
            return NotTried(now, "Publishing was stopped before its turn came.");
        }

        if (networks.Find(claim.Channel.Network) is not { } network)
        {
            return (new SendOutcome.Rejected($"{claim.Channel.Network} is not supported."), true);
        }

        var outcome = await CallOnceAsync(network, claim, abandon);
        if (outcome is SendOutcome.Later { ChannelThrottled: true } later)
        {
            throttled[claim.Channel.Id] = later.Until;
        }

        return (outcome, true);
    }

    private async Task<SendOutcome> CallOnceAsync(INetwork network, Claim claim, CancellationToken abandon)
    {
        // A call must not outlive the lease: after it another node asks the network what became of the delivery.
        var message = claim.ToMessage();
        var patience = message.HasFilm ? OutgoingMessage.FilmMayTake : options.Value.SendTimeout;
        using var limit = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, abandon, worker.Lost);
        try
        {
            return await network.SendAsync(claim.Channel, message, either.Token);
        }
        catch (OperationCanceledException)
        {
            return new SendOutcome.Unknown(limit.IsCancellationRequested
                ? $"{claim.Channel.Network} did not answer within {patience.TotalSeconds:0} seconds."
                : "The program had to stop before the network answered.");
        }
        catch (Exception error)
        {
            Log.Broken(logger, claim.Delivery.Id, error);
            return new SendOutcome.Unknown($"The call to {claim.Channel.Network} broke: {error.GetType().Name}.");
        }
    }

    private static (SendOutcome Outcome, bool Tried) NotTried(DateTimeOffset until, string why) => (new SendOutcome.Later(until, why), false);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Sending delivery {Delivery} broke")]
        public static partial void Broken(ILogger logger, DeliveryId delivery, Exception error);
    }
}
