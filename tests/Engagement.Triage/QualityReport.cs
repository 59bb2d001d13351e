using Engagement.Core.Channels;
using Engagement.Core.Inbox;

namespace Engagement.TriageTraining;

/// <summary>What the shipped reading and decision are worth on labelled comments: per language and set, and along the threshold.</summary>
internal static class QualityReport
{
    private static readonly DecisionFacts Facts = new() { Mode = AcknowledgementMode.On, NetworkAllowsReply = true };

    public static void Write(IReadOnlyList<LabelledComment> comments)
    {
        var judged = comments.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(Judge).ToList();
        Console.WriteLine("shipped          coverage   risk   | question recall, false | spam held, ham held | abuse held, not-abuse held");
        Line("all", judged);
        Line("without requests", [.. judged.Where(j => !j.Comment.IsAllRequests)]);
        foreach (var group in judged.GroupBy(j => j.Comment.Language).Concat(judged.GroupBy(j => j.Comment.Set)))
        {
            Line(group.Key, [.. group]);
        }

        foreach (var language in judged.Where(j => !j.Comment.IsAllRequests).GroupBy(j => j.Comment.Language))
        {
            Curve(language.Key, [.. language]);
        }
    }

    private static Judged Judge(LabelledComment comment)
    {
        var triage = TriageReader.Read(comment.Text, null, null);
        var bare = comment.Question is true && !comment.IsAllRequests
            ? TriageReader.Read(comment.Text.Replace("?", "", StringComparison.Ordinal), null, null)
            : triage;
        var open = triage.Intent is Intent.Praise or Intent.FanContent && triage.Language is not "und" && !AcknowledgementScore.HasGate(triage);
        return new(comment, triage, AcknowledgementPolicy.Decide(triage, Facts).Kind, bare.Probabilities.Question >= 0.5, open, AcknowledgementScore.Of(triage.Probabilities),
            AcknowledgementPolicy.Decide(bare, Facts).Kind is DecisionKind.Acknowledge);
    }

    private static void Line(string name, List<Judged> items) => Console.WriteLine(
        $"{name,-16} {Share(items, j => j.Comment.Praise is true, IsThanked)}  {Share(items, j => j.Comment.MustRoute, IsThanked)}  | "
        + $"{Share(items, j => j.Comment.Question is true, j => j.IsQuestion)} {Share(items, j => j.Comment.Question is false, j => j.IsQuestion)} bare thanked {Share(items, j => j.Comment.Question is true, j => j.BareThanked)} | "
        + $"{Share(items, j => j.Comment.Spam is true, IsHeld)} {Share(items, j => j.Comment.Spam is false, IsHeld)} thanked {Share(items, j => j.Comment.Spam is true, IsThanked)} | "
        + $"{Share(items, j => j.Comment.Abuse is true, IsHeld)} {Share(items, j => j.Comment.Abuse is false, IsHeld)} | must held {Share(items, j => j.Comment.MustRoute, IsHeld)} und {Share(items, _ => true, j => j.Triage.Language is "und")}");

    private static void Curve(string name, List<Judged> items)
    {
        var must = items.Count(j => j.Comment.MustRoute);
        var praise = items.Count(j => j.Comment.Praise is true);
        var ordered = items.Where(j => j.IsOpen).OrderByDescending(j => j.Score).ToList();
        foreach (var limit in new[] { 0.0025, 0.003, 0.004, 0.005, 0.01, 0.02 })
        {
            var (bad, good, score) = (0, 0, 0.0);
            foreach (var item in ordered)
            {
                bad += item.Comment.MustRoute ? 1 : 0;
                if (bad > limit * must)
                {
                    break;
                }

                good += item.Comment.Praise is true ? 1 : 0;
                score = item.Score;
            }

            Console.WriteLine($"{name} at risk {limit:0.00%}: score {score:0.00} coverage {(double)good / praise:0.0%}");
        }
    }

    private static bool IsThanked(Judged judged) => judged.Kind is DecisionKind.Acknowledge;

    private static bool IsHeld(Judged judged) => judged.Kind is DecisionKind.Hold;

    private static string Share(List<Judged> items, Func<Judged, bool> of, Func<Judged, bool> which)
    {
        var chosen = items.Where(of).ToList();
        return chosen.Count == 0 ? "     –" : $"{(double)chosen.Count(which) / chosen.Count,6:0.00%}";
    }

    private sealed record Judged(LabelledComment Comment, Triage Triage, DecisionKind Kind, bool IsQuestion, bool IsOpen, double Score, bool BareThanked);
}
