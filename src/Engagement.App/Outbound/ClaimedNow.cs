using Engagement.Core.Outbound;
using Microsoft.Extensions.Options;

namespace Engagement.App.Outbound;

/// <summary>What this process has claimed and not yet written down the end of.</summary>
internal sealed class ClaimedNow(IOptions<PublishingOptions> options)
{
    private readonly Lock gate = new();
    private readonly SendingLoad load = new(options.Value.Caps);
    private bool somethingWaits;

    public int Count
    {
        get
        {
            lock (gate)
            {
                return load.Claimed;
            }
        }
    }

    /// <summary>Where no more may be claimed.</summary>
    public FullPlaces Full
    {
        get
        {
            lock (gate)
            {
                var full = new FullPlaces(load.FullChannels, load.FullNetworks);
                somethingWaits |= full.Any;
                return full;
            }
        }
    }

    /// <summary>Takes places for what is due; what finds none waits until one is free.</summary>
    public IReadOnlyList<DueDelivery> Take(IReadOnlyList<DueDelivery> due)
    {
        lock (gate)
        {
            List<DueDelivery> taken = [.. due.Where(load.TryTake)];
            somethingWaits |= taken.Count < due.Count;
            return taken;
        }
    }

    /// <summary>Gives places back; true when something waited for one.</summary>
    public bool Free(IEnumerable<DueDelivery> ended)
    {
        lock (gate)
        {
            foreach (var row in ended)
            {
                load.Free(row.ChannelId, row.Network);
            }

            var waited = somethingWaits;
            somethingWaits = false;
            return waited;
        }
    }
}
