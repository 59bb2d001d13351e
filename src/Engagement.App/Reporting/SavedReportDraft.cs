using Engagement.Core.Reporting;

namespace Engagement.App.Reporting;

/// <summary>A report of one's own as somebody wants it.</summary>
public sealed record SavedReportDraft(string? Name, ReportDefinition Definition, ReportSchedule Schedule, TimeOnly At, IReadOnlyList<string> Readers, string? Language);
