using Engagement.Core.Common;

namespace Engagement.Core.Reporting;

/// <summary>The week in numbers. Pure data: a snapshot is its JSON.</summary>
public sealed record WeekReport
{
    public required string Week { get; init; }

    public required string TimeZone { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset To { get; init; }

    public required DateTimeOffset Cut { get; init; }

    /// <summary>168, or 167 or 169 in a week with a clock change.</summary>
    public required double Hours { get; init; }

    /// <summary>Every figure of the whole workspace, by its key.</summary>
    public required IReadOnlyList<Figure> Figures { get; init; }

    public required IReadOnlyList<ReportGroup> Themes { get; init; }

    public required IReadOnlyList<ReportGroup> Channels { get; init; }

    /// <summary>The posts that drew most, best first.</summary>
    public required IReadOnlyList<PostLine> BestPosts { get; init; }

    /// <summary>The ten conversations that waited longest for a person.</summary>
    public required IReadOnlyList<LateLine> Latest { get; init; }

    /// <summary>Inbound and needing an answer per local day and intent.</summary>
    public required IReadOnlyList<DayLine> Days { get; init; }

    public Figure this[string key] => Figures.First(figure => figure.Key == key);

    public static WeekReport Of(WeekFacts facts) => WeekReportMaker.Make(facts);
}

/// <summary>Figures of one theme or one channel.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Network">The network of a channel, or null.</param>
/// <param name="Colour">The stripe of a theme, or null.</param>
/// <param name="Figures">By key.</param>
public sealed record ReportGroup(long Id, string Name, string? Network, int? Colour, IReadOnlyList<Figure> Figures)
{
    public Figure this[string key] => Figures.First(figure => figure.Key == key);
}

/// <summary>One post with what it drew.</summary>
public sealed record PostLine(
    DeliveryId Id, string Channel, string? Theme, string Text, DateTimeOffset? SentAt, string? Link, long? Engagement, long? Impressions, int Comments);

/// <summary>One conversation that waited: how long the person waited, or has waited so far.</summary>
public sealed record LateLine(ConversationId Id, string Channel, DateTimeOffset CreatedAt, DateTimeOffset? AnsweredAt, double Seconds);

/// <summary>One local day.</summary>
public sealed record DayLine(DateOnly Date, int Inbound, int Questions, int Complaints, int Requests, int Praise, int Published);
