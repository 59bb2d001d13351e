namespace Engagement.Core.Routing;

/// <summary>Whether a promise was kept.</summary>
public static class ClockRules
{
    /// <summary>Missed: a person answered after the due time, or nobody has by <paramref name="now"/>.</summary>
    public static bool IsBreached(DateTimeOffset dueAt, DateTimeOffset? stoppedAt, DateTimeOffset now) => (stoppedAt ?? now) > dueAt;
}
