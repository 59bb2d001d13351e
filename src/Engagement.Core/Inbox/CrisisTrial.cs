namespace Engagement.Core.Inbox;

/// <summary>
/// The crisis watch over a channel's own past, as it runs today: judged anew every few minutes by what was known at the time, silent until
/// the channel was calm again. What it would have said is how its false alarms are measured.
/// </summary>
public static class CrisisTrial
{
    /// <summary>So much of the past is judged; four weeks before it are only held against.</summary>
    public static readonly TimeSpan MostJudged = TimeSpan.FromDays(12 * 7);

    /// <summary>A signal ends when its channel has been calm for so long, and so long after it nothing new is said.</summary>
    public static readonly TimeSpan Calm = TimeSpan.FromHours(2);

    private const int StepsOfHour = 12;
    private const int StepsOfCalm = 2 * StepsOfHour;

    private static readonly TimeSpan Step = TimeSpan.FromHours(1) / StepsOfHour;

    /// <summary>How far back comments must be known: what is judged and what that is held against.</summary>
    public static TimeSpan Reach { get; } = MostJudged + TimeSpan.FromHours(CrisisWatch.HoursOfPast);

    /// <summary>Says when it would have warned.</summary>
    /// <param name="bad">When each bad comment was written, in any order.</param>
    /// <param name="heardSince">Since when the channel has been heard; its first week is not judged.</param>
    /// <param name="now">The end.</param>
    /// <param name="nothing">When it warned and people said that it was nothing: that stays part of what is usual, as a crisis does not.</param>
    public static CrisisTrialResult Run(IReadOnlyCollection<DateTimeOffset> bad, DateTimeOffset heardSince, DateTimeOffset now, IReadOnlyCollection<DateTimeOffset> nothing)
    {
        ArgumentNullException.ThrowIfNull(bad);
        ArgumentNullException.ThrowIfNull(nothing);
        var reach = now - heardSince < Reach ? now - heardSince : Reach;
        var steps = (int)(reach / Step);
        var first = Math.Max(StepsOfHour * CrisisWatch.HoursOfWeek, steps - (int)(MostJudged / Step));
        if (steps <= first)
        {
            return new(TimeSpan.Zero, []);
        }

        var said = Counts(bad, steps, now);
        var usual = (int[])said.Clone();
        var warnings = new List<CrisisWarning>();
        for (var step = first; step <= steps; step++)
        {
            if (Judge(said, usual, step) is not { IsCrisis: true } reading)
            {
                continue;
            }

            var (at, calm) = (now - ((steps - step) * Step), CalmAfter(said, step));
            warnings.Add(new(at, reading.Observed, reading.Expected));
            if (!nothing.Any(time => (time - at).Duration() <= Calm))
            {
                LeaveOut(usual, step - StepsOfHour, Math.Min(calm, steps));
            }

            step = calm + StepsOfCalm;
        }

        return new((steps - first) * Step, warnings);
    }

    /// <summary>How many there were up to each step, from the first on.</summary>
    private static int[] Counts(IReadOnlyCollection<DateTimeOffset> bad, int steps, DateTimeOffset now)
    {
        var counts = new int[steps + 1];
        foreach (var at in bad)
        {
            var step = steps - (int)Math.Floor((now - at) / Step);
            if (step > 0 && step <= steps)
            {
                counts[step]++;
            }
        }

        for (var step = 1; step <= steps; step++)
        {
            counts[step] += counts[step - 1];
        }

        return counts;
    }

    private static void LeaveOut(int[] counts, int from, int to)
    {
        var left = counts[to] - counts[from];
        for (var step = from; step < counts.Length; step++)
        {
            counts[step] = step < to ? counts[from] : counts[step] - left;
        }
    }

    private static int CalmAfter(int[] counts, int step)
    {
        for (step += StepsOfCalm; step < counts.Length && counts[step] - counts[step - StepsOfCalm] >= CrisisWatch.LeastComments; step++)
        {
        }

        return step;
    }

    // Most hours are told to be ordinary by a dozen of numbers; only the others are worth the whole reckoning.
    private static CrisisReading? Judge(int[] said, int[] usual, int step)
    {
        var observed = said[step] - said[step - StepsOfHour];
        if (observed < CrisisWatch.LeastComments)
        {
            return null;
        }

        var known = Math.Min(CrisisWatch.HoursOfPast, (step / StepsOfHour) - 1);
        var mean = (double)(usual[step - StepsOfHour] - usual[step - ((known + 1) * StepsOfHour)]) / known;
        return CrisisWatch.IsFarAbove(observed, CrisisWatch.Expected(known, Hour, mean))
            ? CrisisWatch.Judge(observed, [.. Enumerable.Range(0, known).Select(Hour)])
            : null;

        int Hour(int number) => usual[step - ((number + 1) * StepsOfHour)] - usual[step - ((number + 2) * StepsOfHour)];
    }
}
