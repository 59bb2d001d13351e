namespace Engagement.Core.Inbox;

/// <summary>How often the comments under a post are read, by its age.</summary>
public static class PollPlan
{
    /// <summary>Posts older than this are no longer read by themselves.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    private static readonly (TimeSpan Age, TimeSpan Every)[] Pace =
    [
        (TimeSpan.FromDays(1), TimeSpan.Zero),
        (TimeSpan.FromDays(7), TimeSpan.FromMinutes(5)),
        (Longest, TimeSpan.FromMinutes(15)),
    ];

    /// <summary>Whether a post is read at a poll now, when the last poll was then.</summary>
    public static bool IsTurn(DateTimeOffset sentAt, DateTimeOffset? lastPoll, DateTimeOffset now)
    {
        var age = now - sentAt;
        foreach (var (limit, every) in Pace)
        {
            if (age <= limit)
            {
                // A round begins at each whole multiple: the first poll in it reads the post.
                return every == TimeSpan.Zero || lastPoll is null || lastPoll.Value.UtcTicks / every.Ticks != now.UtcTicks / every.Ticks;
            }
        }

        return false;
    }
}
