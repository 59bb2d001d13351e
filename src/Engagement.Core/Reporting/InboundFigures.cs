using Engagement.Core.Inbox;

namespace Engagement.Core.Reporting;

/// <summary>Figures about what people said and how fast they were answered.</summary>
internal static class InboundFigures
{
    public static IEnumerable<Figure> Of(WeekFacts facts, IReadOnlyList<InboundFact> rows)
    {
        var needing = rows.Where(row => row.NeedsAnswer).ToList();

        // Unanswered ones that have not waited for the whole target belong neither to the kept nor to the broken promises.
        TimeSpan Target(InboundFact row) => row.Target ?? facts.Target;
        TimeSpan Waited(InboundFact row) => row.Waited(facts.Cut);
        bool IsJudged(InboundFact row) => row.AnsweredAt is not null || Waited(row) > Target(row);
        var judged = needing.FindAll(IsJudged);

        yield return Figures.Count("inbound", RowKind.Interaction, rows.Select(Id));
        yield return Intents("inbound.questions", rows, Intent.Question);
        yield return Intents("inbound.complaints", rows, Intent.Complaint);
        yield return Intents("inbound.requests", rows, Intent.Request);
        yield return Intents("inbound.praise", rows, Intent.Praise, Intent.FanContent);
        yield return Intents("inbound.spam", rows, Intent.Spam, Intent.Abuse);
        yield return Figures.Count("needing", RowKind.Interaction, needing.Select(Id));
        yield return Figures.Share(
            "acknowledged.inTime", RowKind.Interaction, needing, Id, row => row.AcknowledgedAt - row.CreatedAt <= Target(row));
        yield return Figures.Share("promise.kept", RowKind.Interaction, judged, Id, row => row.AnsweredAt - row.CreatedAt <= Target(row));
        yield return Figures.Count("promise.young", RowKind.Interaction, needing.Where(row => !IsJudged(row)).Select(Id));
        yield return Figures.Seconds("firstAnswer.median", RowKind.Interaction, needing, Id, Waited, Figures.Median);
        yield return Figures.Seconds("firstAnswer.p90", RowKind.Interaction, needing, Id, Waited, Figures.NinetiethPercentile);
        yield return Figures.Seconds("firstAnswer.mean", RowKind.Interaction, needing, Id, Waited, Figures.Mean);
        yield return Figures.Share("answered", RowKind.Interaction, needing, Id, row => row.AnsweredAt is not null);
        yield return Figures.Seconds("ingestLag.median", RowKind.Interaction, rows, Id, Lag, Figures.Median);
        yield return Figures.Seconds("ingestLag.p95", RowKind.Interaction, rows, Id, Lag, sorted => Figures.Quantile(sorted, 0.95));
        yield return Mood("sentiment.positive", rows, Sentiment.Positive);
        yield return Mood("sentiment.neutral", rows, Sentiment.Neutral);
        yield return Mood("sentiment.negative", rows, Sentiment.Negative);
        yield return Figures.Share("sentiment.notClassed", RowKind.Interaction, rows, Id, row => row.Sentiment is null);
    }

    private static long Id(InboundFact row) => row.Id.Value;

    private static TimeSpan Lag(InboundFact row) => row.ReceivedAt - row.CreatedAt;

    private static Figure Intents(string key, IReadOnlyList<InboundFact> rows, params Intent[] intents) =>
        Figures.Count(key, RowKind.Interaction, rows.Where(row => intents.Contains(row.Intent)).Select(Id));

    private static Figure Mood(string key, IReadOnlyList<InboundFact> rows, Sentiment mood) =>
        Figures.Share(key, RowKind.Interaction, rows.Where(row => row.Sentiment is not null), Id, row => row.Sentiment == mood);
}
