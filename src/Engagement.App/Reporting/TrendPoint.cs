using Engagement.Core.Reporting;

namespace Engagement.App.Reporting;

/// <summary>The workspace's own numbers of one frozen week, by figure.</summary>
public sealed record TrendPoint(ReportWeek Week, IReadOnlyDictionary<string, double?> Values);
