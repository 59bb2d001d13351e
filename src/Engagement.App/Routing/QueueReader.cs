using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>The queues in the order people gave them.</summary>
internal sealed class QueueReader(IDbContextFactory<EngagementContext> contexts)
{
    public async Task<IReadOnlyList<QueueLine>> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Queues
            .AsNoTracking()
            .OrderBy(queue => queue.Position)
            .ThenBy(queue => queue.Name)
            .Select(queue => new QueueLine(queue.Id, queue.Name, queue.Topic, queue.IsDefault, queue.FirstAnswerTarget, queue.Position)
            {
                NextAnswerTarget = queue.NextAnswerTarget,
                ResolutionTarget = queue.ResolutionTarget,
                Hours = queue.Hours,
                Assign = queue.Assign,
                Sticky = queue.Sticky,
                LoadLimit = queue.LoadLimit,
                Manager = queue.ManagerId,
            })
            .ToListAsync(ct);
    }
}
