using System.Collections.Concurrent;
using Engagement.Core.Channels;

namespace Engagement.App.Networks;

/// <summary>
/// Counts what was read where reading costs money. A network bills the same thing once a day: so it is counted once a day, as far as this
/// process remembers; after a start some may be counted twice, never too few.
/// </summary>
internal sealed class ReadMeter(TimeProvider time)
{
    private const int MostRemembered = 200_000;

    private readonly Lock gate = new();
    private readonly HashSet<(NetworkKind Network, string Id)> today = [];
    private readonly ConcurrentDictionary<NetworkKind, (long Reads, long Cost)> pending = new();
    private DateOnly day;

    /// <param name="network">Where.</param>
    /// <param name="ids">What was read.</param>
    /// <param name="price">Of one, in millionths of a dollar.</param>
    public void Note(NetworkKind network, IEnumerable<string?> ids, long price)
    {
        long fresh = 0;
        lock (gate)
        {
            var now = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            if (now != day || today.Count > MostRemembered)
            {
                today.Clear();
                day = now;
            }

            foreach (var id in ids.OfType<string>())
            {
                fresh += today.Add((network, id)) ? 1 : 0;
            }
        }

        if (fresh > 0)
        {
            pending.AddOrUpdate(network, (fresh, fresh * price), (_, known) => (known.Reads + fresh, known.Cost + (fresh * price)));
        }
    }

    /// <summary>What was counted since it was last asked.</summary>
    public (long Reads, long Cost) Take(NetworkKind network) => pending.TryRemove(network, out var counted) ? counted : default;
}
