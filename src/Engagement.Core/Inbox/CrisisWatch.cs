namespace Engagement.Core.Inbox;

/// <summary>
/// Tells a storm from a busy hour. The bad comments of the last hour are held against the same hour of the week over the last four weeks
/// (with the hours before and after it, drawn towards the channel's mean while that is little), under a negative binomial law whose
/// spread is the channel's own: comments come in bursts, and a plain Poisson law would cry wolf at every popular post. Hours of an earlier
/// crisis are not held against: they would make the watch blind to the next one.
/// </summary>
public static class CrisisWatch
{
    /// <summary>The hours of the past that are held against, newest first: four weeks.</summary>
    public const int HoursOfPast = 4 * HoursOfWeek;

    /// <summary>Fewer bad comments in an hour than this are never a crisis.</summary>
    public const int LeastComments = 6;

    internal const int HoursOfWeek = 7 * 24;

    private const double MostChance = 1e-5;
    private const double LeastTimesExpected = 3;
    private const double PriorHours = 4;

    // A channel that was silent so far is not expected to be silent for ever.
    private const double LeastExpected = 0.1;

    /// <summary>Judges the last hour.</summary>
    /// <param name="observed">Bad comments in it.</param>
    /// <param name="past">Bad comments of each hour before it, newest first; hours that are missing are not known.</param>
    public static CrisisReading Judge(int observed, IReadOnlyList<int> past)
    {
        ArgumentNullException.ThrowIfNull(past);
        var hours = past.Take(HoursOfPast).ToList();
        var mean = hours.Count == 0 ? LeastExpected : Math.Max(LeastExpected, hours.Average());
        var expected = Expected(hours.Count, hour => hours[hour], mean);
        var chance = ChanceOf(observed, expected, Spread(hours, mean));
        return new(observed, expected, chance, IsFarAbove(observed, expected) && chance < MostChance);
    }

    /// <summary>Enough, and far enough above what is usual, to be a crisis if chance does not explain it.</summary>
    internal static bool IsFarAbove(int observed, double expected) => observed >= LeastComments && observed >= LeastTimesExpected * expected;

    /// <summary>What this hour of the week usually brings.</summary>
    /// <param name="known">How many hours of the past are known.</param>
    /// <param name="hour">Bad comments of one of them, the newest being number 0.</param>
    /// <param name="mean">Of all of them.</param>
    internal static double Expected(int known, Func<int, int> hour, double mean)
    {
        var (sum, count) = (PriorHours * Math.Max(LeastExpected, mean), PriorHours);
        for (var week = 1; week <= 4; week++)
        {
            // The hour that ended a week ago is the 168th before this one, thus number 167; and those beside it.
            for (var alike = (week * HoursOfWeek) - 2; alike <= week * HoursOfWeek && alike < known; alike++)
            {
                (sum, count) = (sum + hour(alike), count + 1);
            }
        }

        return Math.Max(LeastExpected, sum / count);
    }

    /// <summary>Variance over mean, at least that of chance alone.</summary>
    private static double Spread(List<int> hours, double mean) =>
        hours.Count < 2 ? 1 : Math.Max(1, hours.Sum(count => (count - mean) * (count - mean)) / (hours.Count - 1) / mean);

    /// <summary>The chance of so many or more under a negative binomial law; Poisson's where the spread is chance alone.</summary>
    private static double ChanceOf(int observed, double mean, double spread)
    {
        var isPoisson = spread < 1.001;
        var size = isPoisson ? 0 : mean / (spread - 1);
        var here = isPoisson ? Math.Exp(-mean) : Math.Pow(spread, -size);
        var below = 0.0;
        for (var count = 0; count < observed; count++)
        {
            below += here;
            here *= isPoisson ? mean / (count + 1) : (count + size) / (count + 1) * (1 - (1 / spread));
        }

        return Math.Clamp(1 - below, 0, 1);
    }
}
