using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Engagement.App.Inbox;

/// <summary>
/// Reads stored events in the order they came, each in a transaction of its own: the interaction, what was decided about it and the mark
/// "read" are stored together or not at all. An event that cannot be read keeps its problem in words and stops nobody.
/// </summary>
internal sealed partial class ReadInbound(
    IDbContextFactory<EngagementContext> contexts, EventReader reader, FileInbound file, TimeProvider time, ILogger<ReadInbound> logger)
    : IDisposable
{
    private const int BatchSize = 200;
    private const int MaxTries = 3;

    private readonly SemaphoreSlim oneAtATime = new(1, 1);

    /// <returns>How many events were read.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await oneAtATime.WaitAsync(ct);
        try
        {
            var total = 0;
            while (true)
            {
                var batch = await UnreadAsync(ct);
                foreach (var id in batch)
                {
                    await ReadOneAsync(id, ct);
                }

                total += batch.Count;
                if (batch.Count < BatchSize)
                {
                    return total;
                }
            }
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private async Task<List<InboundEventId>> UnreadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.InboundEvents
            .Where(row => row.ReadAt == null)
            .OrderBy(row => row.Id)
            .Select(row => row.Id)
            .Take(BatchSize)
            .ToListAsync(ct);
    }

    private async Task ReadOneAsync(InboundEventId id, CancellationToken ct)
    {
        for (var round = 1; ; round++)
        {
            try
            {
                await TryReadAsync(id, ct);
                return;
            }
            catch (DbUpdateException) when (round < MaxTries)
            {
                // Another node filed the same thing or changed the same conversation meanwhile: look again.
                Log.Overtaken(logger, id);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                Log.Unreadable(logger, id, problem);
                await GiveUpAsync(id, $"Could not be read: {problem.GetType().Name}.", ct);
                return;
            }
        }
    }

    private async Task TryReadAsync(InboundEventId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.InboundEvents.SingleAsync(found => found.Id == id, ct);
        if (row.ReadAt is not null)
        {
            return;
        }

        var understood = await reader.ReadAsync(db, row, ct);
        foreach (var (channel, item) in understood.Items)
        {
            await file.RunAsync(db, channel, item, row, ct);
        }

        row.ReadAt = time.GetUtcNow();
        row.Problem = understood.Problem;
        await db.SaveChangesAsync(ct);
    }

    private async Task GiveUpAsync(InboundEventId id, string problem, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        await db.InboundEvents
            .Where(row => row.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, now).SetProperty(row => row.Problem, problem), ct);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Event {Event} was overtaken by another reader.")]
        public static partial void Overtaken(ILogger logger, InboundEventId @event);

        [LoggerMessage(2, LogLevel.Error, "Event {Event} could not be read and is kept with its problem.")]
        public static partial void Unreadable(ILogger logger, InboundEventId @event, Exception problem);
    }
}
