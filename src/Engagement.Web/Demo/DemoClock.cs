namespace Engagement.Web.Demo;

/// <summary>A clock that can be set while the past is made, and then goes as all clocks do. Its timers always run in real time.</summary>
internal sealed class DemoClock : TimeProvider
{
    private long ticks;

    public override DateTimeOffset GetUtcNow() =>
        Interlocked.Read(ref ticks) is > 0 and var set ? new DateTimeOffset(set, TimeSpan.Zero) : System.GetUtcNow();

    public void Set(DateTimeOffset instant) => Interlocked.Exchange(ref ticks, instant.UtcTicks);

    public void Release() => Interlocked.Exchange(ref ticks, 0);
}
