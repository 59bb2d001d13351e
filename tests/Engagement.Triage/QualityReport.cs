using Engagement.Core.Inbox.Reading;

namespace Engagement.TriageTraining;

/// <summary>What the shipped reading and decision are worth on labelled comments, per language and set.</summary>
internal static class QualityReport
{
    private static readonly double[] Limits = [0.0025, 0.004, 0.005, 0.0075, 0.01, 0.02];

    public static void Write(IReadOnlyList<LabelledComment> comments)
    {
        var judged = comments.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(c => Judged.Of(c, TriageModel.Shipped)).ToList();
        Line("all", judged);
        Line("without requests", [.. judged.Where(j => !j.Comment.IsAllRequests)]);
        foreach (var group in judged.GroupBy(j => j.Comment.Language).Concat(judged.GroupBy(j => j.Comment.Set)))
        {
            Line(group.Key, [.. group]);
        }

        foreach (var language in judged.Where(j => !j.Comment.IsAllRequests).GroupBy(j => j.Comment.Language))
        {
            var curve = new Curve([.. language]);
            Console.WriteLine($"{language.Key}: " + string.Join(", ", Limits.Select(l => $"risk {l:0.00%} at score {curve.ScoreFor(l):0.00} with coverage {curve.CoverageAt(curve.ScoreFor(l)):0.0%}")));
        }
    }

    private static void Line(string name, List<Judged> items) => Console.WriteLine(
        $"{name,-16} coverage {Share(items, j => j.Comment.Praise is true, j => j.IsThanked)} risk {Share(items, j => j.Comment.MustRoute, j => j.IsThanked)}"
        + $" | bare questions found {Share(items, j => j.Bare is not null, j => j.BareIsFound)} thanked {Share(items, j => j.Bare is not null, j => j.BareIsThanked)}"
        + $" | no question called one {Share(items, j => j.Comment.Question is false && j.Bare is null, j => j.Triage.Probabilities.Question >= 0.5)}"
        + $" | spam held {Share(items, j => j.Comment.Spam is true, j => j.IsHeld)} thanked {Share(items, j => j.Comment.Spam is true, j => j.IsThanked)} ham held {Share(items, j => j.Comment.Spam is false, j => j.IsHeld)}"
        + $" | abuse held {Share(items, j => j.Comment.Abuse is true, j => j.IsHeld)} thanked {Share(items, j => j.Comment.Abuse is true, j => j.IsThanked)} other held {Share(items, j => j.Comment.Abuse is false, j => j.IsHeld)}"
        + $" | must held {Share(items, j => j.Comment.MustRoute, j => j.IsHeld)} no language {Share(items, _ => true, j => j.Triage.Language is "und")}");

    private static string Share(List<Judged> items, Func<Judged, bool> of, Func<Judged, bool> which)
    {
        var chosen = items.Where(of).ToList();
        return chosen.Count == 0 ? "–" : $"{(double)chosen.Count(which) / chosen.Count:0.00%}";
    }
}
