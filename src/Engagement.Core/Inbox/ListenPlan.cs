namespace Engagement.Core.Inbox;

/// <summary>When a stream that ended is opened again. Polls hear meanwhile, so there is no hurry.</summary>
public static class ListenPlan
{
    /// <summary>A stream that has no chance is tried this often: servers change.</summary>
    public static readonly TimeSpan Seldom = TimeSpan.FromHours(1);

    /// <summary>Who held on this long has recovered: what failed before no longer counts.</summary>
    public static readonly TimeSpan Recovered = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>How often it failed in a row, this time included.</summary>
    /// <param name="before">How often before.</param>
    /// <param name="held">How long it stood this time; null when it did not open.</param>
    public static int Failures(int before, TimeSpan? held) => held >= Recovered ? 1 : before + 1;

    /// <summary>How long to wait: one second, then twice as long each time, up to five minutes.</summary>
    public static TimeSpan PauseAfter(int failures, bool isLasting)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(failures);
        return isLasting ? Seldom : failures > 9 ? Longest : TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << (failures - 1)));
    }
}
