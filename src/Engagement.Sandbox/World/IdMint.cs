namespace Engagement.Sandbox.World;

/// <summary>Numbers that only grow and tell the time, as the networks' own do; never the same twice, even after a restart.</summary>
internal sealed class IdMint(TimeProvider clock, long epochMilliseconds, int stepsPerMillisecond)
{
    private long _last;

    public static IdMint ForX(TimeProvider clock) => new(clock, 1_288_834_974_657, 1 << 22);

    public static IdMint ForFacebook(TimeProvider clock) => new(clock, 0, 100);

    public static IdMint ForMastodon(TimeProvider clock) => new(clock, 0, 1 << 16);

    public long Next()
    {
        while (true)
        {
            var last = Volatile.Read(ref _last);
            var next = Math.Max(last + 1, First());
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
            {
                return next;
            }
        }
    }

    public void StartAfter(long id) => _last = Math.Max(_last, id);

    private long First() => (clock.GetUtcNow().ToUnixTimeMilliseconds() - epochMilliseconds) * stepsPerMillisecond;
}
