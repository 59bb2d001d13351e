using Engagement.Core.Inbox;

namespace Engagement.Core.Reporting;

/// <summary>Figures about what people said and how fast they were answered.</summary>
internal static class InboundFigures
{
    /// <param name="facts">Of the whole week.</param>
    /// <param name="rows">Those that are counted.</param>
    /// <param name="withRows">Whether the figures keep the rows behind them.</param>
    public static IEnumerable<Figure> Of(WeekFacts facts, IReadOnlyList<InboundFact> rows, bool withRows)
    {
        var make = new FigureMaker(withRows);
        var needing = rows.Where(row => row.NeedsAnswer).ToList();

        // Unanswered ones that have not waited for the whole target belong neither to the kept nor to the broken promises.
        TimeSpan Target(InboundFact row) => row.Target ?? facts.Target;
        TimeSpan Waited(InboundFact row) => row.Waited(facts.Cut);
        bool IsJudged(InboundFact row) => row.AnsweredAt is not null || Waited(row) > Target(row);
        Figure Count(string key, IReadOnlyList<InboundFact> some, Func<InboundFact, bool> which) => make.Count(key, RowKind.Interaction, some, Id, which);
        Figure Share(string key, IReadOnlyList<InboundFact> some, Func<InboundFact, bool> among, Func<InboundFact, bool> hit) =>
            make.Share(key, RowKind.Interaction, some, Id, among, hit);
        Figure Mood(string key, Sentiment mood) => Share(key, rows, row => row.Sentiment is not null, row => row.Sentiment == mood);

        return
        [
            Count("inbound", rows, _ => true),
            Count("inbound.questions", rows, row => row.Intent is Intent.Question),
            Count("inbound.complaints", rows, row => row.Intent is Intent.Complaint),
            Count("inbound.requests", rows, row => row.Intent is Intent.Request),
            Count("inbound.praise", rows, row => row.Intent is Intent.Praise or Intent.FanContent),
            Count("inbound.spam", rows, row => row.Intent is Intent.Spam or Intent.Abuse),
            Count("needing", needing, _ => true),
            Share("acknowledged.inTime", needing, _ => true, row => row.AcknowledgedAt - row.CreatedAt <= Target(row)),
            Share("promise.kept", needing, IsJudged, row => row.AnsweredAt - row.CreatedAt <= Target(row)),
            Count("promise.young", needing, row => !IsJudged(row)),
            .. make.Seconds(
                RowKind.Interaction, needing, Id, Waited, ("firstAnswer.median", Figures.Median), ("firstAnswer.p90", Figures.NinetiethPercentile), ("firstAnswer.mean", Figures.Mean)),
            Share("answered", needing, _ => true, row => row.AnsweredAt is not null),
            .. make.Seconds(
                RowKind.Interaction, rows, Id, Lag, ("ingestLag.median", Figures.Median), ("ingestLag.p95", sorted => Figures.Quantile(sorted, 0.95))),
            Mood("sentiment.positive", Sentiment.Positive),
            Mood("sentiment.neutral", Sentiment.Neutral),
            Mood("sentiment.negative", Sentiment.Negative),
            Share("sentiment.notClassed", rows, _ => true, row => row.Sentiment is null),
        ];
    }

    private static long Id(InboundFact row) => row.Id.Value;

    private static TimeSpan Lag(InboundFact row) => row.ReceivedAt - row.CreatedAt;
}
