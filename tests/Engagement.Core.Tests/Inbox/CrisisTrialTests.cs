using Engagement.Core.Inbox;

namespace Engagement.Core.Tests.Inbox;

public sealed class CrisisTrialTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 18, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Over_a_past_with_one_storm_it_warns_once_and_as_the_watch_would_have_done()
    {
        var storm = Now.AddDays(-9);
        List<DateTimeOffset> bad = [.. Past(new Random(3), perHour: 1, burstChance: 0), .. Enumerable.Range(0, 40).Select(number => storm.AddMinutes(number))];

        var trial = CrisisTrial.Run(bad, Now - CrisisTrial.Reach, Now, []);

        var warning = Assert.Single(trial.Warnings);
        Assert.InRange(warning.At, storm, storm.AddMinutes(30));
        Assert.Equal(CrisisTrial.MostJudged, trial.Judged);
        var hours = Enumerable.Range(0, CrisisWatch.HoursOfPast).Select(hour => bad.Count(at => at > warning.At.AddHours(-hour - 2) && at <= warning.At.AddHours(-hour - 1))).ToList();
        var reading = CrisisWatch.Judge(bad.Count(at => at > warning.At.AddHours(-1) && at <= warning.At), hours);
        Assert.True(reading.IsCrisis);
        Assert.Equal((reading.Observed, reading.Expected), (warning.Observed, warning.Expected));
    }

    [Fact]
    public void A_storm_that_goes_on_is_one_warning_and_a_later_one_another_unless_people_said_that_such_a_thing_is_nothing()
    {
        var storm = Now.AddDays(-20);
        List<DateTimeOffset> bad =
        [
            .. Enumerable.Range(0, 600).Select(number => storm.AddMinutes(number / 2.0)),
            .. Enumerable.Range(0, 400).Select(number => storm.AddDays(15).AddSeconds(number * 9)),
        ];

        var trial = CrisisTrial.Run(bad, Now.AddDays(-50), Now, []);

        Assert.Equal(2, trial.Warnings.Count);
        Assert.Single(CrisisTrial.Run(bad, Now.AddDays(-50), Now, [trial.Warnings[0].At]).Warnings);
    }

    [Fact]
    public void The_first_week_is_not_judged()
    {
        var bad = Enumerable.Range(0, 40).Select(number => Now.AddDays(-1).AddMinutes(number)).ToList();

        Assert.Equal(TimeSpan.Zero, CrisisTrial.Run(bad, Now.AddDays(-6), Now, []).Judged);
        Assert.Equal(TimeSpan.FromDays(2), CrisisTrial.Run(bad, Now.AddDays(-9), Now, []).Judged);
        Assert.Single(CrisisTrial.Run(bad, Now.AddDays(-9), Now, []).Warnings);
    }

    /// <summary>As in production, where the hour slides: more chances to be wrong than whole hours have.</summary>
    [Theory]
    [InlineData(0.2, 0)]
    [InlineData(2, 0)]
    [InlineData(12, 0)]
    [InlineData(2, 0.15)]
    public void Without_a_crisis_a_sliding_hour_brings_at_most_one_false_alarm_a_month(double perHour, double burstChance)
    {
        var (alarms, days) = (0, 0.0);
        foreach (var seed in new[] { 11, 12, 13, 14 })
        {
            var trial = CrisisTrial.Run(Past(new Random(seed), perHour, burstChance), Now - CrisisTrial.Reach, Now, []);
            (alarms, days) = (alarms + trial.Warnings.Count, days + trial.Judged.TotalDays);
        }

        TestContext.Current.SendDiagnosticMessage($"{perHour}/h, bursts {burstChance}: {alarms} false alarms in {days:0} days");
        Assert.InRange(alarms / (days / 30), 0, 1);
    }

    // A day's rhythm, weekends at half, and posts after which a few hours bring several times as much.
    private static List<DateTimeOffset> Past(Random random, double perHour, double burstChance)
    {
        var (start, burst, times) = (Now - CrisisTrial.Reach, 0.0, new List<DateTimeOffset>());
        for (var hour = 0; start.AddHours(hour) < Now; hour++)
        {
            burst = random.NextDouble() < burstChance / 3 ? 2 + (2 * random.NextDouble()) : burst * 0.5;
            var mean = perHour * (1 + (0.9 * Math.Sin(((hour % 24) - 8) / 24.0 * 2 * Math.PI))) * (hour / 24 % 7 >= 5 ? 0.5 : 1) * (1 + burst);
            for (var at = -Math.Log(1 - random.NextDouble()) / mean; at < 1; at += -Math.Log(1 - random.NextDouble()) / mean)
            {
                times.Add(start.AddHours(hour + at));
            }
        }

        return times;
    }
}
