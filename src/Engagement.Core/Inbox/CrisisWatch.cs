namespace Engagement.Core.Inbox;

/// <summary>
/// Tells a storm from a busy hour. The bad comments of the last hour are held against the same hour of the week over the last four weeks
/// (with the hours before and after it, drawn towards the channel's mean while that is little), under a negative binomial law whose
/// spread is the channel's own: comments come in bursts, and a plain Poisson law would cry wolf at every popular post.
/// </summary>
public static class CrisisWatch
{
    /// <summary>The hours of the past that are held against, newest first: four weeks.</summary>
    public const int HoursOfPast = 4 * HoursOfWeek;

    /// <summary>Fewer bad comments in an hour than this are never a crisis.</summary>
    public const int LeastComments = 6;

    private const int HoursOfWeek = 7 * 24;
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
        var alike = Alike(hours).ToList();
        var expected = Math.Max(LeastExpected, (alike.Sum() + (PriorHours * mean)) / (alike.Count + PriorHours));
        var chance = ChanceOf(observed, expected, Spread(hours, mean));
        return new(observed, expected, chance, observed >= LeastComments && observed >= LeastTimesExpected * expected && chance < MostChance);
    }

    // The hour that ended a week ago is the 168th before this one, thus number 167.
    private static IEnumerable<int> Alike(List<int> hours) =>
        Enumerable.Range(1, 4)
            .SelectMany(week => new[] { (week * HoursOfWeek) - 2, (week * HoursOfWeek) - 1, week * HoursOfWeek })
            .Where(hour => hour < hours.Count)
            .Select(hour => hours[hour]);

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
