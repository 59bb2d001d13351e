using Engagement.Core.Channels;

namespace Engagement.Core.Inbox;

/// <summary>
/// How often networks are asked. The promise: a comment under a young post is heard within two minutes, any other within a quarter of an
/// hour, as long as the network's limits and the month's money allow it.
/// </summary>
public static class PollPlan
{
    /// <summary>Posts older than this are no longer read by themselves.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>No pace but a stop is slower than this, unless a slower one is set.</summary>
    public static readonly TimeSpan Slowest = TimeSpan.FromMinutes(15);

    /// <summary>From this part of the month's money on, reading slows down.</summary>
    public const double ThriftyFrom = 0.9;

    /// <summary>Calls that are kept for what people wait for: sending, answering, reading back.</summary>
    private const double Reserve = 0.2;

    /// <summary>A poll may take several calls: mentions, comments, further pages.</summary>
    private const int CallsPerPoll = 4;

    /// <summary>The pause between two polls comes on top. A whole multiple of the shorter round: so nothing is passed over when a post grows old.</summary>
    private static readonly TimeSpan LongRound = TimeSpan.FromMinutes(12);

    private static readonly (TimeSpan Age, TimeSpan Every)[] Pace =
    [
        (TimeSpan.FromDays(1), TimeSpan.Zero),
        (TimeSpan.FromDays(7), TimeSpan.FromMinutes(4)),
        (Longest, LongRound),
    ];

    /// <summary>How often a channel's network is asked now.</summary>
    public static PollDecision Decide(PollFacts facts, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Spent >= 1)
        {
            return new PollDecision(Timeout.InfiniteTimeSpan, PollPace.Stopped);
        }

        var slowest = facts.Usual > Slowest ? facts.Usual : Slowest;
        if (facts.Spent >= ThriftyFrom)
        {
            return new PollDecision(slowest, PollPace.Thrifty);
        }

        return SpreadOf(facts, now) is { } spread && spread > facts.Usual
            ? new PollDecision(spread < slowest ? spread : slowest, PollPace.Spread)
            : new PollDecision(facts.Usual, PollPace.Usual);
    }

    /// <summary>
    /// Whether a post is read at a poll now, when the last poll was then. Each post's rounds begin at a moment of its own, so that the posts of
    /// a month are spread over the polls and do not come all at once.
    /// </summary>
    public static bool IsTurn(DateTimeOffset sentAt, DateTimeOffset? lastPoll, DateTimeOffset now)
    {
        var age = now - sentAt;
        foreach (var (limit, every) in Pace)
        {
            if (age <= limit)
            {
                // The first poll in a round reads the post.
                return every == TimeSpan.Zero || lastPoll is null || RoundOf(sentAt, lastPoll.Value, every) != RoundOf(sentAt, now, every);
            }
        }

        return false;
    }

    // Themes publish at the same minute every time: their moments are scattered all the same.
    private static long RoundOf(DateTimeOffset sentAt, DateTimeOffset at, TimeSpan every)
    {
        var scattered = unchecked((ulong)sentAt.UtcTicks * 0x9E37_79B9_7F4A_7C15) >> 20;
        return (at.UtcTicks + (long)(scattered % (ulong)LongRound.Ticks)) / every.Ticks;
    }

    // What is left above the reserve, in equal parts until the network counts anew.
    private static TimeSpan? SpreadOf(PollFacts facts, DateTimeOffset now)
    {
        if (facts is not { Left: { } left, Of: > 0 and { } of, ResetAt: { } reset } || reset <= now)
        {
            return null;
        }

        var spare = left - (of * Reserve);
        return spare >= CallsPerPoll ? (reset - now) * (CallsPerPoll / spare) : reset - now;
    }
}
