using Engagement.Core.Common;

namespace Engagement.App.Data;

/// <summary>
/// Makes ids in the program, before the row is written: milliseconds since 2025 in 41 bits, this process in 10,
/// a counter in 12. They grow with time, within a process strictly.
/// </summary>
internal sealed class IdSource(TimeProvider time)
{
    private static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Lock gate = new();
    private readonly long process = Random.Shared.Next(1 << 10);
    private long last;

    public TId Next<TId>()
        where TId : struct, IId<TId>
    {
        lock (gate)
        {
            var tick = (long)(time.GetUtcNow() - Start).TotalMilliseconds << 12;
            last = Math.Max(tick, last + 1);
            return TId.From(((last >> 12) << 22) | (process << 12) | (last & 0xFFF));
        }
    }
}
