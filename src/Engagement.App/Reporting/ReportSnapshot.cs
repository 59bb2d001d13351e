using Engagement.Core.Common;

namespace Engagement.App.Reporting;

/// <summary>A frozen weekly report; a revised one is a new version with a reason.</summary>
internal sealed class ReportSnapshot
{
    public required ReportSnapshotId Id { get; init; }

    /// <summary>ISO week: "2026-W47".</summary>
    public required string Week { get; init; }

    /// <summary>1 for the first.</summary>
    public required int Revision { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Why it was revised.</summary>
    public string? Reason { get; init; }

    /// <summary>JSON of the report's numbers: what a page shows.</summary>
    public required string Body { get; init; }

    /// <summary>JSON of the workspace's own numbers alone, by key: what a year's trend reads.</summary>
    public string Trend { get; init; } = "{}";

    /// <summary>The rows behind every number as they stood then: JSON of the facts, packed. Read only when somebody asks for rows.</summary>
    public required byte[] Facts { get; init; }
}
