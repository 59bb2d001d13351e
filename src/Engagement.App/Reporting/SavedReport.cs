using Engagement.Core.Common;
using Engagement.Core.Reporting;

namespace Engagement.App.Reporting;

/// <summary>A report that somebody put together: any days, any part of the workspace, mailed where they want.</summary>
internal sealed class SavedReport
{
    public required SavedReportId Id { get; init; }

    public required string Name { get; set; }

    public required ReportDefinition Definition { get; set; }

    public ReportSchedule Schedule { get; set; }

    /// <summary>When it is mailed, in the workspace's zone.</summary>
    public TimeOnly At { get; set; } = new(8, 0);

    /// <summary>Who gets it.</summary>
    public List<string> Readers { get; set; } = [];

    /// <summary>"en" or "fi".</summary>
    public required string Language { get; set; }

    public UserId? CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public int Version { get; set; }
}
