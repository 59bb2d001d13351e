using Engagement.Core.Inbox.Reading;

namespace Engagement.Core.Inbox.Learning;

/// <summary>A lesson as the trainer sees it: the terms of the comment, how the shipped weights read it, and which way each reading should go.</summary>
/// <param name="Lesson">What it was prepared from.</param>
/// <param name="Shipped">How the shipped weights read it.</param>
/// <param name="Terms">What the layer sees of the comment.</param>
/// <param name="Offsets">The shipped reading in log-odds; of thanks, how far above the least that is sure.</param>
/// <param name="Signs">1 for up, -1 for down, 0 where the correction says nothing.</param>
internal sealed record PreparedLesson(Lesson Lesson, Triage Shipped, IReadOnlyList<string> Terms, double[] Offsets, int[] Signs)
{
    private const double Edge = 0.000001;

    public static PreparedLesson Of(Lesson lesson)
    {
        var shipped = TriageReader.Read(lesson.Text, lesson.LanguageHint, new TriageContext(lesson.HasMedia));
        var p = shipped.Probabilities;
        double[] offsets =
        [
            LogOdds(p.Question), LogOdds(p.Complaint), LogOdds(p.Request), LogOdds(p.Praise), LogOdds(p.Spam), LogOdds(p.Abuse),
            Math.Clamp(shipped.Thanks - AcknowledgementScore.LeastIn(shipped.Language), -LocalRange, LocalRange),
        ];
        return new(lesson, shipped, LocalTerms.Of(CommentText.Read(lesson.Text).Words), offsets, SignsOf(lesson.Intent));
    }

    private const double LocalRange = 20;

    private static int[] SignsOf(Intent intent) => intent switch
    {
        Intent.Question => [1, -1, 0, -1, -1, -1, -1],
        Intent.Complaint => [0, 1, 0, -1, -1, -1, -1],
        Intent.Request => [0, 0, 1, -1, -1, -1, -1],
        Intent.Praise or Intent.FanContent => [-1, -1, -1, 1, -1, -1, 1],
        Intent.Spam => [0, 0, 0, 0, 1, 0, -1],
        Intent.Abuse => [0, 0, 0, -1, 0, 1, -1],
        _ => [-1, -1, -1, -1, -1, -1, -1],
    };

    private static double LogOdds(double probability)
    {
        var inside = Math.Clamp(probability, Edge, 1 - Edge);
        return Math.Log(inside / (1 - inside));
    }
}
