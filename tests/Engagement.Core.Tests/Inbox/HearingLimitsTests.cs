using Engagement.Core.Inbox;

namespace Engagement.Core.Tests.Inbox;

/// <summary>
/// The promise, computed from the polling plan over a day, with the calls that each network's polls take and its published limits: a comment
/// is heard within two minutes on a post of the last day and within a quarter of an hour on any, and the limit is never met.
/// </summary>
public sealed class HearingLimitsTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Young = TimeSpan.FromDays(1);

    /// <param name="network">Which.</param>
    /// <param name="calls">That it takes in each window.</param>
    /// <param name="windowMinutes">The window.</param>
    /// <param name="always">Calls of a poll that finds nothing to look at.</param>
    /// <param name="postsPerCall">Posts whose comments one call reads.</param>
    /// <param name="tellsLeft">Whether it says how many calls are left.</param>
    [Theory]
    [InlineData("X: searches", 300, 15, 0, 12, true)]
    [InlineData("X: mentions", 300, 15, 1, 1000, true)]
    [InlineData("Facebook, a Page with ten who engage", 48_000, 24 * 60, 1, 1, false)]
    [InlineData("Instagram, an account with ten impressions", 48_000, 24 * 60, 1, 1, false)]
    [InlineData("Bluesky", 3000, 5, 1, 1, true)]
    [InlineData("Mastodon", 300, 5, 2, 1, true)]
    public void Within_the_networks_own_limits_the_promise_is_kept(string network, int calls, int windowMinutes, int always, int postsPerCall, bool tellsLeft)
    {
        var posts = Posts();
        var window = TimeSpan.FromMinutes(windowMinutes);
        var (left, reset, last) = (calls, Start + window, (DateTimeOffset?)null);
        var heard = new DateTimeOffset?[posts.Count];
        var (youngest, oldest, fewest) = (TimeSpan.Zero, TimeSpan.Zero, calls);
        for (var now = Start; now < Start.AddDays(1); now += Tick)
        {
            if (now >= reset)
            {
                (left, reset) = (calls, reset + window);
            }

            var facts = tellsLeft && last is not null ? new PollFacts(TimeSpan.FromMinutes(1), left, calls, reset) : new PollFacts(TimeSpan.FromMinutes(1));
            if (last is not null && now - last < PollPlan.Decide(facts, now).Every)
            {
                continue;
            }

            var read = 0;
            for (var post = 0; post < posts.Count; post++)
            {
                if (posts[post] > now || !PollPlan.IsTurn(posts[post], last, now))
                {
                    continue;
                }

                read++;
                var waited = now - (heard[post] ?? now);
                (youngest, oldest) = now - posts[post] <= Young ? (Max(youngest, waited), oldest) : (youngest, Max(oldest, waited));
                heard[post] = now;
            }

            left -= always + ((read + postsPerCall - 1) / postsPerCall);
            fewest = Math.Min(fewest, left);
            last = now;
        }

        Assert.True(fewest >= 0, $"{network}: {-fewest} calls too many");
        Assert.InRange(youngest, Tick, TimeSpan.FromMinutes(2));
        Assert.InRange(oldest, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(15));
    }

    // Four a day for a month and the day to come: at nine and noon, at six a series to the second, and at half past six.
    private static List<DateTimeOffset> Posts() =>
        [.. Enumerable.Range(-29, 30).SelectMany(day => new[] { 9.0, 12, 18, 18.5 }.Select(hour => Start.Date.AddDays(day).AddHours(hour)).Select(local => new DateTimeOffset(local, TimeSpan.Zero)))];

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
