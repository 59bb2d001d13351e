using Engagement.Core.Channels;

namespace Engagement.Core.Inbox.Learning;

/// <summary>
/// Judges the layer honestly: the corrections are walked through in the order they were made, in some steps, and those of a step are read
/// with what was learned from the steps before it only.
/// </summary>
public static class LearningTrial
{
    private const int Steps = 8;

    private static readonly DecisionFacts Open = new() { Mode = AcknowledgementMode.On, NetworkAllowsReply = true };

    /// <summary>How the corrections since <paramref name="since"/> would have been read.</summary>
    public static LearningQuality Run(IReadOnlyList<Lesson> lessons, DateTimeOffset since)
    {
        ArgumentNullException.ThrowIfNull(lessons);
        var prepared = lessons.TakeLast(LocalTrainer.MostLessons).Select(PreparedLesson.Of).ToList();
        var first = prepared.FindIndex(lesson => lesson.Lesson.At >= since);
        if (first < 0)
        {
            return new(0, 0, 0, 0, 0, 0, 0, 0, 0);
        }

        var length = Math.Max(1, (prepared.Count - first + Steps - 1) / Steps);
        var read = new List<(Intent Said, Triage Before, Triage After)>();
        for (var start = first; start < prepared.Count; start += length)
        {
            var layer = LocalTrainer.LearnPrepared([.. prepared.Take(start)]);
            read.AddRange(prepared.Skip(start).Take(length).Select(one => (one.Lesson.Intent, one.Shipped, Read(one.Lesson, layer))));
        }

        return Count(read);
    }

    private static LearningQuality Count(List<(Intent Said, Triage Before, Triage After)> read)
    {
        var must = read.FindAll(one => one.Said is Intent.Question or Intent.Complaint or Intent.Request);
        var praise = read.FindAll(one => IsPraise(one.Said));
        return new(
            read.Count,
            read.Count(one => IsSame(one.Said, one.Before.Intent)),
            read.Count(one => IsSame(one.Said, one.After.Intent)),
            must.Count,
            must.Count(one => IsThanked(one.Before)),
            must.Count(one => IsThanked(one.After)),
            praise.Count,
            praise.Count(one => IsThanked(one.Before)),
            praise.Count(one => IsThanked(one.After)));
    }

    private static Triage Read(Lesson lesson, LocalLayer layer) => TriageReader.Read(lesson.Text, lesson.LanguageHint, new TriageContext(lesson.HasMedia), layer);

    private static bool IsThanked(Triage triage) => AcknowledgementPolicy.Decide(triage, Open).Kind is DecisionKind.Acknowledge;

    private static bool IsSame(Intent said, Intent read) => said == read || (IsPraise(said) && IsPraise(read));

    private static bool IsPraise(Intent intent) => intent is Intent.Praise or Intent.FanContent;
}
