namespace Engagement.TriageTraining;

/// <summary>Coverage and risk of judged comments along the score.</summary>
internal sealed class Curve(IReadOnlyList<Judged> items)
{
    private readonly int _must = items.Count(j => j.Comment.MustRoute);
    private readonly int _praise = items.Count(j => j.Comment.Praise is true);

    public double CoverageAt(double least) => Share(items.Count(j => j.Comment.Praise is true && j.IsThankedAt(least)), _praise);

    public double RiskAt(double least) => Share(items.Count(j => j.Comment.MustRoute && j.IsThankedAt(least)), _must);

    public double BareRiskAt(double least) => Share(items.Count(j => j.BareIsThankedAt(least)), items.Count(j => j.Bare is not null));

    public double BareFound => Share(items.Count(j => j.BareIsFound), items.Count(j => j.Bare is not null));

    public double CalledQuestion => Share(items.Count(j => j is { Bare: null, Comment.Question: false, Triage.Probabilities.Question: >= 0.5 }), items.Count(j => j is { Bare: null, Comment.Question: false }));

    /// <summary>The lowest score at which the risk is within the limit.</summary>
    public double ScoreFor(double limit)
    {
        var (bad, score) = (0, double.PositiveInfinity);
        foreach (var item in items.Where(j => j.IsOpen).OrderByDescending(j => j.Triage.Thanks))
        {
            bad += item.Comment.MustRoute ? 1 : 0;
            if (bad > limit * _must)
            {
                break;
            }

            score = item.Triage.Thanks;
        }

        return score;
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
