using Engagement.Core.Reporting;

namespace Engagement.App.Reporting;

/// <summary>The instants that bound the rows of a week.</summary>
/// <param name="From">Monday 00:00 in the workspace's zone.</param>
/// <param name="To">The Monday after.</param>
/// <param name="Cut">Until when things are known: the Monday morning after, or now where that is earlier.</param>
internal sealed record WeekSpan(DateTimeOffset From, DateTimeOffset To, DateTimeOffset Cut)
{
    /// <summary>Where the rows end that have happened.</summary>
    public DateTimeOffset Until => To < Cut ? To : Cut;

    public static WeekSpan Of(ReportWeek week, TimeZoneInfo zone, DateTimeOffset now)
    {
        return Of(ReportPeriod.Of(week), zone, now);
    }

    public static WeekSpan Of(ReportPeriod period, TimeZoneInfo zone, DateTimeOffset now)
    {
        var (from, to) = period.In(zone);
        var reported = period.ReportedAt(zone);
        return new(from, to, reported < now ? reported : now);
    }
}
