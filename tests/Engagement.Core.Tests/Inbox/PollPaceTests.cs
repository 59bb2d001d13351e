using Engagement.Core.Channels;
using Engagement.Core.Inbox;

namespace Engagement.Core.Tests.Inbox;

public sealed class PollPaceTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(null, null, null, null, 60, PollPace.Usual)]
    [InlineData(300L, 300L, 15, null, 60, PollPace.Usual)]
    [InlineData(90L, 300L, 15, null, 120, PollPace.Spread)]
    [InlineData(60L, 300L, 10, null, 600, PollPace.Spread)]
    [InlineData(0L, 300L, 60, null, 900, PollPace.Spread)]
    [InlineData(0L, 300L, -1, null, 60, PollPace.Usual)]
    [InlineData(300L, 300L, 15, 0.5, 60, PollPace.Usual)]
    [InlineData(300L, 300L, 15, 0.89, 60, PollPace.Usual)]
    [InlineData(null, null, null, 0.9, 900, PollPace.Thrifty)]
    [InlineData(null, null, null, 1.0, null, PollPace.Stopped)]
    [InlineData(null, null, null, 7.0, null, PollPace.Stopped)]
    public void The_pace_follows_what_is_left(long? left, long? of, int? minutesToReset, double? spent, int? seconds, PollPace pace)
    {
        var decision = PollPlan.Decide(new PollFacts(Minute, left, of, minutesToReset is { } minutes ? Now.AddMinutes(minutes) : null, spent), Now);

        Assert.Equal(pace, decision.Pace);
        Assert.Equal(seconds is { } every ? TimeSpan.FromSeconds(every) : Timeout.InfiniteTimeSpan, decision.Every);
    }

    [Fact]
    public void Never_faster_than_set_and_never_slower_than_a_quarter_of_an_hour_unless_stopped()
    {
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var usual = TimeSpan.FromSeconds(random.Next(1, 7200));
            var of = random.Next(1, 2000);
            var facts = new PollFacts(
                usual, random.Next(0, of + 1), of, Now.AddSeconds(random.Next(-100, 100_000)), random.Next(3) == 0 ? random.NextDouble() * 1.2 : null);

            var decision = PollPlan.Decide(facts, Now);

            Assert.True(decision.Pace == PollPace.Stopped || decision.Every >= usual, $"{facts}: {decision}");
            Assert.True(decision.Pace == PollPace.Stopped || decision.Every <= (usual > PollPlan.Slowest ? usual : PollPlan.Slowest), $"{facts}: {decision}");
            Assert.Equal(facts.Spent >= 1, decision.Pace == PollPace.Stopped);
        }
    }

    [Fact]
    public void Polls_of_four_calls_never_use_up_the_reserve()
    {
        var random = new Random(8);
        for (var round = 0; round < 2_000; round++)
        {
            var (of, window) = (random.Next(40, 1000), TimeSpan.FromMinutes(15));
            var (left, now, reset) = ((long)of, Now, Now + window);
            while (now < reset)
            {
                left -= 4;
                now += PollPlan.Decide(new PollFacts(TimeSpan.FromSeconds(5), left, of, reset), now).Every;
            }

            Assert.True(left >= of * 0.2 - 8, $"{left} of {of} were left");
        }
    }
}
