using Engagement.Core.Common;

namespace Engagement.Web.Reporting;

/// <summary>Which report: without a week the last one that is over; <c>rows</c> names a figure, of one theme, channel or segment where one is named.</summary>
internal sealed record ReportQuery(string? Week, string? Rows, ThemeId? Theme, ChannelId? Channel, int? Segment, string? Language);
