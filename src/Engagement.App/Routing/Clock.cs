using Engagement.Core.Common;
using Engagement.Core.Routing;

namespace Engagement.App.Routing;

/// <summary>A running, frozen or stopped promise to one person; one of a kind per conversation and round.</summary>
internal sealed class Clock
{
    public required ConversationId ConversationId { get; init; }

    public required ClockKind Kind { get; init; }

    /// <summary>1 for the first time the person waits, raised at each reopening.</summary>
    public required int Round { get; init; }

    /// <summary>The network's time of what the person waits for.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>What was promised when it began; a queue that changes its mind changes none that run.</summary>
    public required TimeSpan Target { get; init; }

    /// <summary>When it counts; null for round the clock.</summary>
    public ServiceHours? Hours { get; init; }

    /// <summary>What was used before it began to run last.</summary>
    public TimeSpan Used { get; private set; }

    /// <summary>Since when it runs; null while it is frozen or stopped.</summary>
    public DateTimeOffset? RunningSince { get; private set; }

    /// <summary>When it is due; while it is frozen, as it was.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>When the next step of the ladder is due; null while none is.</summary>
    public DateTimeOffset? NextStepAt { get; private set; }

    /// <summary>When the promise was kept, or nobody waited any more; null while it runs.</summary>
    public DateTimeOffset? StoppedAt { get; private set; }

    /// <summary>When the miss was noted.</summary>
    public DateTimeOffset? BreachedAt { get; private set; }

    /// <summary>The highest step of the ladder that has fired: 0, 50, 75, 90, 100.</summary>
    public int LadderStep { get; private set; }

    private SlaClock Value => new(Target, Hours, Used, RunningSince);

    public static Clock Start(ConversationId conversation, ClockKind kind, int round, DateTimeOffset at, TimeSpan target, ServiceHours? hours)
    {
        var clock = new Clock { ConversationId = conversation, Kind = kind, Round = round, StartedAt = at, Target = target, Hours = hours };
        clock.Take(SlaClock.Start(target, hours, at));
        return clock;
    }

    /// <summary>The customer's turn.</summary>
    public void Freeze(DateTimeOffset at) => Take(Value.Freeze(at));

    /// <summary>Our turn again.</summary>
    public void Thaw(DateTimeOffset at) => Take(Value.Thaw(at));

    public void Stop(DateTimeOffset at)
    {
        Take(Value.Freeze(at));
        StoppedAt = at;
        NextStepAt = null;
    }

    /// <summary>The highest step of the ladder reached by now.</summary>
    public int StepAt(DateTimeOffset now) => Value.StepAt(now);

    public void Climb(int step, DateTimeOffset now)
    {
        LadderStep = step;
        BreachedAt = step == LadderRules.Missed ? now : BreachedAt;
        NextStepAt = Value.NextStepAt(step);
    }

    private void Take(SlaClock clock)
    {
        (Used, RunningSince) = (clock.Used, clock.RunningSince);
        DueAt = clock.DueAt ?? DueAt;
        NextStepAt = clock.NextStepAt(LadderStep);
    }
}
