namespace Engagement.Core.Routing;

/// <summary>
/// A promise as it runs: how much of its time was used before it was frozen last, and since when it runs again. Moved only with instants
/// given to it, so that it is exact to whoever's clock that is.
/// </summary>
/// <param name="Target">The time that was promised.</param>
/// <param name="Hours">When it counts; null for round the clock.</param>
/// <param name="Used">What was used before <paramref name="RunningSince"/>.</param>
/// <param name="RunningSince">Since when it runs; null while it is frozen.</param>
public sealed record SlaClock(TimeSpan Target, ServiceHours? Hours, TimeSpan Used, DateTimeOffset? RunningSince)
{
    /// <summary>A clock that begins to run, at the network's own time.</summary>
    public static SlaClock Start(TimeSpan target, ServiceHours? hours, DateTimeOffset at) => new(target, hours, TimeSpan.Zero, at);

    /// <summary>When the promise is due as it runs now; null while it is frozen, for then no instant is.</summary>
    public DateTimeOffset? DueAt => RunningSince is { } since ? InstantOf(Target - Used, since) : null;

    /// <summary>The service time used by now.</summary>
    public TimeSpan UsedAt(DateTimeOffset now) => RunningSince is { } since && now > since
        ? Used + (Hours?.Between(since, now) ?? (now - since))
        : Used;

    /// <summary>The customer's turn: the clock stands still. One that stands still already goes on doing so.</summary>
    public SlaClock Freeze(DateTimeOffset at) => RunningSince is null ? this : this with { Used = UsedAt(at), RunningSince = null };

    /// <summary>Our turn again.</summary>
    public SlaClock Thaw(DateTimeOffset at) => RunningSince is null ? this with { RunningSince = at } : this;

    /// <summary>The highest step of the ladder reached: 0, 50, 75, 90 or 100 percent of the target.</summary>
    public int StepAt(DateTimeOffset now)
    {
        var used = UsedAt(now).Ticks * 100m;
        return LadderRules.Steps.FirstOrDefault(step => used >= step * (decimal)Math.Max(1, Target.Ticks));
    }

    /// <summary>When the step after the given one is reached; null while the clock is frozen, or past the last one.</summary>
    public DateTimeOffset? NextStepAt(int after) => RunningSince is { } since && LadderRules.Steps.LastOrDefault(step => step > after) is > 0 and var next
        ? InstantOf(TimeSpan.FromTicks((long)Math.Ceiling(Target.Ticks * next / 100m)) - Used, since)
        : null;

    private DateTimeOffset InstantOf(TimeSpan left, DateTimeOffset since) => left <= TimeSpan.Zero ? since + left : Hours?.Add(since, left) ?? since + left;
}
