using Engagement.Core.Inbox.Reading;

namespace Engagement.TriageTraining;

/// <summary>
/// The honest measure: each set in turn is judged by weights that never saw it, at thresholds chosen on the comments kept aside of the other sets.
/// The last line is of weights that saw all sets, on what was kept aside: thresholds are chosen and judged on the same comments there.
/// </summary>
internal static class Protocol
{
    private const int Sample = 8_000;
    private static readonly string[] Sets = ["go", "se", "xe", "fs", "xf"];
    private static readonly double[] Limits = [0.005, 0.01];

    public static void Run(string folder)
    {
        var train = CommentSets.Read(Path.Combine(folder, "train.tsv"));
        var aside = CommentSets.Read(Path.Combine(folder, "dev.tsv"));
        var whole = train.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(c => (c.Set, Example: c.ToExample())).ToList();
        var sentences = train.AsParallel().AsOrdered().WithDegreeOfParallelism(2).SelectMany(c => QuestionExamples.Of(c).Select(e => (c.Set, Example: e))).ToList();
        var seen = new List<(string Set, List<Judged> Judged)>();
        foreach (var set in Sets.Append(""))
        {
            var model = new TriageModel(
                LinearWeights.Read(Trained.Intents(whole.Where(e => e.Set != set).Select(e => e.Example))),
                LinearWeights.Read(Trained.Question(sentences.Where(e => e.Set != set).Select(e => e.Example))),
                TriageModel.Shipped.Language);
            var others = aside.Where(c => c.Set != set && !c.IsAllRequests).Select(c => Judged.Of(c, model)).ToList();
            var judged = set.Length == 0 ? others : train.Where(c => c.Set == set).Take(Sample).Select(c => Judged.Of(c, model)).ToList();
            Line(set, others, judged);
            seen.Add((set, judged));
        }

        Thresholds(seen);
    }

    private static void Line(string set, List<Judged> others, List<Judged> judged)
    {
        foreach (var language in judged.GroupBy(j => j.Comment.Language).Where(g => g.Any(j => j.Comment.Praise is true)))
        {
            var (chosen, curve) = (new Curve([.. others.Where(j => j.Comment.Language == language.Key)]), new Curve([.. language]));
            Console.WriteLine($"{(set.Length == 0 ? "aside" : set),-5} {language.Key} " + string.Join(" | ", Limits.Select(limit =>
            {
                var score = chosen.ScoreFor(limit);
                return $"frozen {limit:0.0%}: score {score:0.00} coverage {curve.CoverageAt(score):0.0%} risk {curve.RiskAt(score):0.00%} bare {curve.BareRiskAt(score):0.00%}, best {curve.CoverageAt(curve.ScoreFor(limit)):0.0%}";
            })) + $" | bare found {curve.BareFound:0.0%}, called a question {curve.CalledQuestion:0.0%}");
        }
    }

    /// <summary>What each threshold would give, to choose the shipped ones by.</summary>
    private static void Thresholds(List<(string Set, List<Judged> Judged)> seen)
    {
        foreach (var (language, lowest) in new[] { ("en", 0.5), ("fi", 0.5) })
        {
            var sets = seen.Select(s => (s.Set, Items: s.Judged.Where(j => j.Comment.Language == language).ToList())).Where(s => s.Items.Count > 0).ToList();
            var pooled = new Curve([.. sets.Where(s => s.Set.Length > 0).SelectMany(s => s.Items)]);
            var parts = sets.Select(s => (s.Set, Curve: new Curve(s.Items))).ToList();
            for (var least = lowest; least < lowest + 5; least += 0.25)
            {
                Console.WriteLine($"{language} at {least:0.00}: unseen sets coverage {pooled.CoverageAt(least):0.0%} risk {pooled.RiskAt(least):0.00%} bare {pooled.BareRiskAt(least):0.00%} | "
                    + string.Join(", ", parts.Select(p => $"{(p.Set.Length == 0 ? "aside" : p.Set)} {p.Curve.CoverageAt(least):0.0%} at {p.Curve.RiskAt(least):0.00%}")));
            }
        }
    }
}
