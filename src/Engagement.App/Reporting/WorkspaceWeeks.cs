using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.Reporting;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Reporting;

/// <summary>Which weeks the workspace has: from the one in which anything was first said to the one that runs.</summary>
internal sealed class WorkspaceWeeks(IDbContextFactory<EngagementContext> contexts, WorkspaceReader workspaces, TimeProvider time)
{
    /// <returns>The zone, the first week (null while nothing was ever said) and the running one.</returns>
    public async Task<(TimeZoneInfo Zone, ReportWeek? First, ReportWeek Current)> ReadAsync(CancellationToken ct)
    {
        var workspace = await workspaces.ReadAsync(ct);
        var zone = LocalTime.FindZone(workspace.TimeZone) ?? throw new InvalidOperationException($"The workspace is in the unknown zone '{workspace.TimeZone}'.");
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var heard = await db.Interactions.MinAsync(row => (DateTimeOffset?)row.CreatedAt, ct);
        var said = await db.Deliveries.Where(row => row.Source == DeliverySource.Post && row.DueAt <= now).MinAsync(row => (DateTimeOffset?)row.DueAt, ct);
        var first = heard is null || said < heard ? said : heard;
        return (zone, first is { } instant ? ReportWeek.At(instant, zone) : null, ReportWeek.At(now, zone));
    }
}
