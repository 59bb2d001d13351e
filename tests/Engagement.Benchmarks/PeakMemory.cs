namespace Engagement.Benchmarks;

/// <summary>Looks at the heap all the time and remembers its largest size.</summary>
internal sealed class PeakMemory : IDisposable
{
    private readonly Timer timer;
    private long most;

    public PeakMemory() => timer = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 20);

    /// <returns>Megabytes.</returns>
    public long Stop()
    {
        timer.Change(Timeout.Infinite, Timeout.Infinite);
        return most >> 20;
    }

    public void Dispose() => timer.Dispose();
}
