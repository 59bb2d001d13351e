using Engagement.Core.Inbox;

namespace Engagement.Core.Reporting;

/// <summary>Figures about what people said and how fast they were answered.</summary>
internal static class InboundFigures
{
    /// <param name="facts">Of the whole week.</param>
    /// <param name="rows">Those that are counted.</param>
    /// <param name="withRows">Whether the figures keep the rows behind them.</param>
    public static IEnumerable<Figure> Of(WeekFacts facts, IEnumerable<InboundFact> rows, bool withRows)
    {
        var make = new FigureMaker<InboundFact>(RowKind.Interaction, [.. rows], row => row.Id.Value, withRows);

        // Unanswered ones that have not waited for the whole target belong neither to the kept nor to the broken promises.
        TimeSpan Target(InboundFact row) => row.Target ?? facts.Target;
        bool Needs(InboundFact row) => row.NeedsAnswer;
        bool IsJudged(InboundFact row) => row.AnsweredAt is not null || row.Waited(facts.Cut) > Target(row);
        FigureRule<InboundFact> Mood(string key, Sentiment mood) => new(key, row => row.Sentiment is not null, row => row.Sentiment == mood);

        return
        [
            .. make.Counted(
                new("inbound", _ => true),
                new("inbound.questions", row => row.Intent is Intent.Question),
                new("inbound.complaints", row => row.Intent is Intent.Complaint),
                new("inbound.requests", row => row.Intent is Intent.Request),
                new("inbound.praise", row => row.Intent is Intent.Praise or Intent.FanContent),
                new("inbound.spam", row => row.Intent is Intent.Spam or Intent.Abuse),
                new("needing", Needs),
                new("acknowledged.inTime", Needs, row => row.AcknowledgedAt - row.CreatedAt <= Target(row)),
                new("promise.kept", row => row.NeedsAnswer && IsJudged(row), row => row.AnsweredAt - row.CreatedAt <= Target(row)),
                new("promise.young", row => row.NeedsAnswer && !IsJudged(row))),
            .. make.Measured(
                MetricUnit.Seconds, Needs, row => row.Waited(facts.Cut).TotalSeconds,
                ("firstAnswer.median", Figures.Median), ("firstAnswer.p90", Figures.NinetiethPercentile), ("firstAnswer.mean", Figures.Mean)),
            .. make.Counted(new FigureRule<InboundFact>("answered", Needs, row => row.AnsweredAt is not null)),
            .. make.Measured(
                MetricUnit.Seconds, row => (row.ReceivedAt - row.CreatedAt).TotalSeconds, ("ingestLag.median", Figures.Median), ("ingestLag.p95", sorted => Figures.Quantile(sorted, 0.95))),
            .. make.Counted(
                Mood("sentiment.positive", Sentiment.Positive),
                Mood("sentiment.neutral", Sentiment.Neutral),
                Mood("sentiment.negative", Sentiment.Negative),
                new("sentiment.notClassed", _ => true, row => row.Sentiment is null)),
        ];
    }
}
