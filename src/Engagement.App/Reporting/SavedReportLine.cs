using Engagement.Core.Common;
using Engagement.Core.Reporting;

namespace Engagement.App.Reporting;

/// <summary>A report of one's own as lists and its form show it.</summary>
public sealed record SavedReportLine(
    SavedReportId Id, string Name, ReportDefinition Definition, ReportSchedule Schedule, TimeOnly At, IReadOnlyList<string> Readers, string Language, DateTimeOffset CreatedAt);
