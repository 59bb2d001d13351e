namespace Engagement.Core.Inbox.Learning;

/// <summary>
/// Makes a layer out of corrections, always the same one out of the same: each correction pulls at the terms of its comment for as long as
/// the comment would still be read wrongly, so that taking one back leaves exactly what would have been learned without it.
/// </summary>
public static class LocalTrainer
{
    /// <summary>Older ones are forgotten.</summary>
    public const int MostLessons = 2_000;

    private const int MostTerms = 1_000;
    private const int Rounds = 15;
    private const double Least = 0.05;

    /// <summary>How far one correction alone can move the very same comment.</summary>
    private const double Strength = 6;

    // A pull that answers the last change in full would swing.
    private const double Damping = 1 / (1 + (Strength / 4));

    /// <summary>Learns from corrections in the order they were made.</summary>
    public static LocalLayer Learn(IReadOnlyList<Lesson> lessons)
    {
        ArgumentNullException.ThrowIfNull(lessons);
        return LearnPrepared([.. lessons.TakeLast(MostLessons).Select(PreparedLesson.Of)]);
    }

    internal static LocalLayer LearnPrepared(IReadOnlyList<PreparedLesson> lessons)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        var terms = lessons.Select(lesson => lesson.Terms.Select(term => rows.TryGetValue(term, out var row) ? row : rows[term] = rows.Count).ToArray()).ToArray();
        var weights = new double[rows.Count, IntentShifts.Count];
        for (var head = 0; head < IntentShifts.Count; head++)
        {
            LearnHead(head, lessons, terms, weights);
        }

        var counts = new int[rows.Count];
        foreach (var row in terms.SelectMany(one => one))
        {
            counts[row]++;
        }

        return new([.. rows.Select(pair => new LearnedTerm(pair.Key, counts[pair.Value], ShiftsOf(weights, pair.Value)))
            .Where(term => term.Shifts.Largest() >= Least)
            .OrderByDescending(term => term.Shifts.Largest()).ThenBy(term => term.Words, StringComparer.Ordinal)
            .Take(MostTerms)]);
    }

    private static void LearnHead(int head, IReadOnlyList<PreparedLesson> lessons, int[][] terms, double[,] weights)
    {
        var pulls = new double[lessons.Count];
        for (var round = 0; round < Rounds; round++)
        {
            for (var index = 0; index < lessons.Count; index++)
            {
                var (sign, rows) = (lessons[index].Signs[head], terms[index]);
                if (sign == 0 || rows.Length == 0)
                {
                    continue;
                }

                var part = LocalLayer.PartOf(rows.Length);
                var moved = rows.Sum(row => weights[row, head]) * part;
                var wanted = Reading.Logistic.Of(-sign * (lessons[index].Offsets[head] + moved));
                var change = Damping * (wanted - pulls[index]);
                pulls[index] += change;
                foreach (var row in rows)
                {
                    weights[row, head] += Strength * change * sign * part;
                }
            }
        }
    }

    private static IntentShifts ShiftsOf(double[,] weights, int row)
    {
        Span<double> values = stackalloc double[IntentShifts.Count];
        for (var head = 0; head < values.Length; head++)
        {
            values[head] = Math.Round(weights[row, head], 3);
        }

        return IntentShifts.From(values);
    }
}
