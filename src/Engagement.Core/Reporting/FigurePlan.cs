namespace Engagement.Core.Reporting;

/// <summary>How often a network is asked what a post drew: often while it is young, rarely later, never after four weeks.</summary>
public static class FigurePlan
{
    /// <summary>Up to which age, how long between two readings.</summary>
    public static IReadOnlyList<(TimeSpan Age, TimeSpan Every)> Steps { get; } =
    [
        (TimeSpan.FromHours(6), TimeSpan.FromMinutes(15)),
        (TimeSpan.FromDays(1), TimeSpan.FromHours(1)),
        (TimeSpan.FromDays(7), TimeSpan.FromHours(6)),
        (TimeSpan.FromDays(28), TimeSpan.FromDays(1)),
    ];

    /// <summary>A post is not asked about when it is older.</summary>
    public static TimeSpan Longest => Steps[^1].Age;

    public static bool IsTurn(DateTimeOffset sentAt, DateTimeOffset? lastRead, DateTimeOffset now)
    {
        var age = now - sentAt;
        return age <= Longest && (lastRead is null || now - lastRead >= Steps.First(step => age <= step.Age).Every);
    }
}
