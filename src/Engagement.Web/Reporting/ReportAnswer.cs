using Engagement.App.Reporting;
using Engagement.Core.Publishing;
using Engagement.Core.Reporting;

namespace Engagement.Web.Reporting;

/// <summary>The weekly report.</summary>
internal sealed record ReportAnswer
{
    public required string Week { get; init; }

    /// <summary>running, closed (over, not yet frozen) or frozen.</summary>
    public required WeekStanding Standing { get; init; }

    /// <summary>False while the week runs: its numbers still change.</summary>
    public required bool Closed { get; init; }

    public required int? Revision { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required string TimeZone { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset To { get; init; }

    /// <summary>Until when things are known.</summary>
    public required DateTimeOffset Cut { get; init; }

    /// <summary>168, or 167 or 169 in a week with a clock change.</summary>
    public required double Hours { get; init; }

    /// <summary>The promise for a first answer.</summary>
    public required double TargetMinutes { get; init; }

    public required IReadOnlyList<string> Summary { get; init; }

    public required IReadOnlyList<FigureAnswer> Figures { get; init; }

    public required IReadOnlyList<GroupAnswer> Themes { get; init; }

    public required IReadOnlyList<GroupAnswer> Channels { get; init; }

    /// <summary>What the people of each segment wrote.</summary>
    public required IReadOnlyList<GroupAnswer> Segments { get; init; }

    public required IReadOnlyList<ReportPost> BestPosts { get; init; }

    public required IReadOnlyList<ReportWait> LongestWaits { get; init; }

    public required IReadOnlyList<ReportDay> Days { get; init; }

    /// <summary>Channels that were not heard for more than 2 % of the time.</summary>
    public required IReadOnlyList<string> Incomplete { get; init; }

    public required IReadOnlyList<ReportAdvocate> Advocates { get; init; }

    /// <summary>Engagement per post by hour of the week; null under four posts.</summary>
    public required IReadOnlyList<BestHour> BestTimes { get; init; }

    /// <summary>What to do next week: the rule, what it is about, its number, what that was held against, n.</summary>
    public required IReadOnlyList<Advice> Advice { get; init; }

    public static ReportAnswer Of(WeekView view, IReadOnlyList<string> summary)
    {
        var report = view.Report;
        return new()
        {
            Week = report.Week,
            Standing = view.Standing,
            Closed = view.Standing is not WeekStanding.Running,
            Revision = view.Revision,
            MadeAt = view.MadeAt,
            TimeZone = report.TimeZone,
            From = report.From,
            To = report.To,
            Cut = report.Cut,
            Hours = report.Hours,
            TargetMinutes = report.Target.TotalMinutes,
            Summary = summary,
            Figures = [.. report.Figures.Select(figure => FigureAnswer.From(figure, view.Changes.GetValueOrDefault(figure.Key), report.Week))],
            Themes = [.. report.Themes.Select(group => GroupAnswer.From(group, report.Week, "theme"))],
            Channels = [.. report.Channels.Select(group => GroupAnswer.From(group, report.Week, "channel"))],
            Segments = [.. report.Segments.Select(group => GroupAnswer.From(group, report.Week, "segment"))],
            BestPosts = report.BestPosts,
            LongestWaits = report.LongestWaits,
            Days = report.Days,
            Incomplete = report.Incomplete,
            Advocates = report.Advocates,
            BestTimes = report.BestTimes,
            Advice = report.Advice,
        };
    }
}
