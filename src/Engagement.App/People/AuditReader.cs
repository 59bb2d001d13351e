using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.People;

/// <summary>The record, newest first.</summary>
internal sealed class AuditReader(IDbContextFactory<EngagementContext> contexts)
{
    /// <param name="before">Only lines older than this one; null starts at the newest.</param>
    /// <param name="take">How many.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyList<AuditLine>> ReadAsync(AuditEntryId? before, int take, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var lines = db.AuditEntries.AsNoTracking();
        if (before is { } id)
        {
            lines = lines.Where(line => line.Id < id);
        }

        return await lines
            .OrderByDescending(line => line.Id)
            .Take(take)
            .Select(line => new AuditLine(line.Id, line.At, line.Actor, line.Action, line.Subject, line.Details))
            .ToListAsync(ct);
    }
}
