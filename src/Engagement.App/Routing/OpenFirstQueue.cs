using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Engagement.App.Routing;

/// <summary>A workspace without queues gets one at start, so that every comment is on somebody's list from the first hour.</summary>
internal sealed class OpenFirstQueue(IDbContextFactory<EngagementContext> contexts) : IHostedService
{
    // Always the same, so that of two nodes that start at once only one makes it.
    private static readonly QueueId First = QueueId.From(1);

    public Task StartAsync(CancellationToken cancellationToken) => RunAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Queues.AnyAsync(ct))
        {
            return;
        }

        db.Queues.Add(new Queue { Id = First, Name = "Customer care", IsDefault = true, FirstAnswerTarget = TimeSpan.FromMinutes(90) });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            if (!await db.Queues.AsNoTracking().AnyAsync(ct))
            {
                throw;
            }
        }
    }
}
