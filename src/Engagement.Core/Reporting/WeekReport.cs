using Engagement.Core.Publishing;

namespace Engagement.Core.Reporting;

/// <summary>The week in numbers. Pure data: a snapshot is its JSON.</summary>
public sealed record WeekReport
{
    public required string Week { get; init; }

    public required string TimeZone { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset To { get; init; }

    public required DateTimeOffset Cut { get; init; }

    /// <summary>The promise for a first answer.</summary>
    public required TimeSpan Target { get; init; }

    /// <summary>168, or 167 or 169 in a week with a clock change.</summary>
    public required double Hours { get; init; }

    /// <summary>Every figure of the whole workspace, by its key.</summary>
    public required IReadOnlyList<Figure> Figures { get; init; }

    public required IReadOnlyList<ReportGroup> Themes { get; init; }

    public required IReadOnlyList<ReportGroup> Channels { get; init; }

    /// <summary>What the people of each segment wrote.</summary>
    public IReadOnlyList<ReportGroup> Segments { get; init; } = [];

    /// <summary>The posts that drew most, best first.</summary>
    public required IReadOnlyList<ReportPost> BestPosts { get; init; }

    /// <summary>The ten conversations that waited longest for a person.</summary>
    public required IReadOnlyList<ReportWait> LongestWaits { get; init; }

    /// <summary>Inbound and needing an answer per local day and intent.</summary>
    public required IReadOnlyList<ReportDay> Days { get; init; }

    /// <summary>Engagement per post by hour of the week, over sixteen weeks.</summary>
    public IReadOnlyList<BestHour> BestTimes { get; init; } = [];

    /// <summary>What to do next week.</summary>
    public IReadOnlyList<Advice> Advice { get; init; } = [];

    /// <summary>Who praised us most often.</summary>
    public IReadOnlyList<ReportAdvocate> Advocates { get; init; } = [];

    /// <summary>Channels that were not heard for more than 2 % of the time: their numbers are incomplete.</summary>
    public IReadOnlyList<string> Incomplete { get; init; } = [];

    /// <summary>The week was over when the report was made.</summary>
    public bool IsClosed => Cut >= To;

    public Figure this[string key] => Figures.First(figure => figure.Key == key);

    /// <summary>Every number with the rows behind it.</summary>
    public static WeekReport Of(WeekFacts facts) => new WeekReportMaker(facts, withRows: true).Make();

    /// <summary>The numbers alone. The rows behind one are let go before the next is counted: half a million comments on a hundred channels fit.</summary>
    public static WeekReport NumbersOf(WeekFacts facts) => new WeekReportMaker(facts, withRows: false).Make();

    /// <summary>The numbers alone, as they are kept; the rows are in the facts beside them.</summary>
    public WeekReport WithoutRows() => this with
    {
        Figures = [.. Figures.Select(figure => figure.WithoutRows())],
        Themes = [.. Themes.Select(group => group.WithoutRows())],
        Channels = [.. Channels.Select(group => group.WithoutRows())],
        Segments = [.. Segments.Select(group => group.WithoutRows())],
    };
}
