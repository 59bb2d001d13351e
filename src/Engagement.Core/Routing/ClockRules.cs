namespace Engagement.Core.Routing;

/// <summary>The arithmetic of a promise: when it is due, how much of it is used, which step of the ladder that is.</summary>
public static class ClockRules
{
    private static readonly int[] Steps = [100, 90, 75, 50];

    /// <summary>When an answer to something said at <paramref name="startedAt"/> (the network's time) is due.</summary>
    public static DateTimeOffset DueAt(DateTimeOffset startedAt, TimeSpan target) => startedAt + target;

    /// <summary>The highest step of the ladder reached: 0, 50, 75, 90 or 100 percent of the target.</summary>
    public static int StepAt(DateTimeOffset startedAt, DateTimeOffset dueAt, DateTimeOffset now)
    {
        var used = (now - startedAt).Ticks * 100m;
        var whole = Math.Max(1, (dueAt - startedAt).Ticks);
        return Array.Find(Steps, step => used >= step * (decimal)whole);
    }

    /// <summary>Missed: a person answered after the due time, or nobody has by <paramref name="now"/>.</summary>
    public static bool IsBreached(DateTimeOffset dueAt, DateTimeOffset? stoppedAt, DateTimeOffset now) => (stoppedAt ?? now) > dueAt;
}
