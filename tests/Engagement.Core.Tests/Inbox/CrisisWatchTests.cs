using Engagement.Core.Inbox;

namespace Engagement.Core.Tests.Inbox;

public sealed class CrisisWatchTests
{
    private const int Year = 52 * 7 * 24;

    [Fact]
    public void A_quiet_channel_is_warned_of_a_storm_and_not_of_a_handful()
    {
        var past = Enumerable.Range(0, CrisisWatch.HoursOfPast).Select(hour => hour % 31 == 0 ? 1 : 0).ToList();

        Assert.False(CrisisWatch.Judge(5, past).IsCrisis);
        Assert.True(CrisisWatch.Judge(9, past).IsCrisis);
    }

    [Fact]
    public void A_busy_hour_of_the_week_is_not_a_crisis_on_its_own_day()
    {
        // Thursdays at six in the evening bring thirty complaints, every week; the hours before and after bring twenty.
        var past = Enumerable.Range(1, CrisisWatch.HoursOfPast)
            .Select(back => (back % 168) switch { 0 => 30, 1 or 167 => 20, _ => 1 })
            .ToList();

        Assert.False(CrisisWatch.Judge(34, past).IsCrisis);
        Assert.InRange(CrisisWatch.Judge(34, past).Expected, 15, 25);
    }

    [Fact]
    public void A_channel_without_a_past_is_judged_carefully()
    {
        Assert.False(CrisisWatch.Judge(5, []).IsCrisis);
        Assert.True(CrisisWatch.Judge(12, []).IsCrisis);
    }

    /// <summary>Four channels over a year each: quiet, ordinary, busy, and one whose comments come in bursts after its posts.</summary>
    [Theory]
    [InlineData(0.2, 0)]
    [InlineData(2, 0)]
    [InlineData(12, 0)]
    [InlineData(2, 0.15)]
    public void A_year_without_a_crisis_brings_at_most_one_false_alarm_a_month(double perHour, double burstChance)
    {
        var counts = History(new Random(20261126), perHour, burstChance);

        var alarms = 0;
        for (var hour = CrisisWatch.HoursOfPast; hour < counts.Count; hour++)
        {
            var past = counts.GetRange(hour - CrisisWatch.HoursOfPast, CrisisWatch.HoursOfPast);
            past.Reverse();
            alarms += CrisisWatch.Judge(counts[hour], past).IsCrisis ? 1 : 0;
        }

        var perMonth = alarms / ((counts.Count - CrisisWatch.HoursOfPast) / (30 * 24.0));
        TestContext.Current.SendDiagnosticMessage($"{perHour}/h, bursts {burstChance}: {alarms} false alarms in 48 weeks, {perMonth:0.00} a month");
        Assert.InRange(perMonth, 0, 1);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(2)]
    [InlineData(12)]
    public void A_real_storm_of_eight_times_the_usual_is_seen_at_once(double perHour)
    {
        var counts = History(new Random(20261127), perHour, 0);
        var past = counts.GetRange(0, CrisisWatch.HoursOfPast);

        var storm = Math.Max(9, (int)(8 * perHour));

        Assert.True(CrisisWatch.Judge(storm, past).IsCrisis);
    }

    // A day's rhythm, weekends at half, and posts after which one to three hours bring several times as much.
    private static List<int> History(Random random, double perHour, double burstChance)
    {
        var counts = new List<int>(Year);
        var burst = 0.0;
        for (var hour = 0; hour < Year; hour++)
        {
            var rhythm = 1 + (0.9 * Math.Sin((hour % 24 - 8) / 24.0 * 2 * Math.PI));
            var weekend = hour / 24 % 7 >= 5 ? 0.5 : 1;
            burst = random.NextDouble() < burstChance / 3 ? 2 + (2 * random.NextDouble()) : burst * 0.5;
            counts.Add(Poisson(random, perHour * rhythm * weekend * (1 + burst)));
        }

        return counts;
    }

    private static int Poisson(Random random, double mean)
    {
        var (limit, product, count) = (Math.Exp(-mean), random.NextDouble(), 0);
        while (product > limit)
        {
            product *= random.NextDouble();
            count++;
        }

        return count;
    }
}
