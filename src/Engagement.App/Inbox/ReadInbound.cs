using System.Diagnostics;
using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Engagement.App.Inbox;

/// <summary>
/// Reads stored events in the order they came: the interaction, what was decided about it and the mark "read" are stored together or not
/// at all. Some are read in one transaction and share its flush; where that fails, each is read in one of its own. An event that cannot be
/// read keeps its problem in words and stops nobody.
/// </summary>
internal sealed partial class ReadInbound(
    IDbContextFactory<EngagementContext> contexts, EventReader reader, FileInbound file, KeepInbound door, WriteTurn turn, ReadBudgets budgets, TimeProvider time,
    ILogger<ReadInbound> logger)
    : IDisposable
{
    public const int BatchSize = 200;

    // While these are filed nobody else writes to SQLite.
    private const int Together = 10;

    // What networks tell has to be kept at once and what people look at must come; while more than this comes in, reading leaves them half the time.
    private const int CrowdPerSecond = 200;
    private const int MaxTries = 3;

    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(50);

    private readonly SemaphoreSlim oneAtATime = new(1, 1);

    /// <summary>Reads all there is.</summary>
    /// <returns>How many events were read.</returns>
    public Task<int> RunAsync(CancellationToken ct) => RunAsync(TimeSpan.MaxValue, ct);

    /// <summary>Reads what there is until the time is over; where more comes in all the time, others have something to do with what was read.</summary>
    /// <returns>How many events were read.</returns>
    public async Task<int> RunAsync(TimeSpan atMost, CancellationToken ct)
    {
        await oneAtATime.WaitAsync(ct);
        try
        {
            var (total, begun) = (0, time.GetTimestamp());
            while (true)
            {
                var batch = await UnreadAsync(ct);
                foreach (var some in batch.Chunk(Together))
                {
                    await ReadSomeAsync(some, ct);
                }

                await budgets.KeepAllAsync(ct);
                total += batch.Count;
                if (batch.Count < BatchSize || time.GetElapsedTime(begun) >= atMost)
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

    private async Task ReadSomeAsync(InboundEventId[] some, CancellationToken ct)
    {
        var (begun, kept) = (Stopwatch.GetTimestamp(), door.Kept);
        if (some.Length == 1 || !await TryTogetherAsync(some, ct))
        {
            foreach (var id in some)
            {
                await ReadOneAsync(id, ct);
            }
        }

        var took = Stopwatch.GetElapsedTime(begun);
        if (door.Kept - kept > CrowdPerSecond * took.TotalSeconds)
        {
            await Task.Delay(took < LongestPause ? took : LongestPause, ct);
        }
    }

    /// <returns>False when nothing was stored and each has to be read by itself.</returns>
    private async Task<bool> TryTogetherAsync(InboundEventId[] some, CancellationToken ct)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            var rows = await db.InboundEvents.Where(row => some.Contains(row.Id) && row.ReadAt == null).OrderBy(row => row.Id).ToListAsync(ct);

            // Networks are asked before the database waits.
            var understood = await reader.ReadAsync(db, rows, ct);
            await turn.TakeAsync(ct);
            try
            {
                await FileTogetherAsync(db, rows, understood, ct);
            }
            finally
            {
                turn.Give();
            }

            return true;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            Log.NotTogether(logger, some.Length, problem.GetType().Name);
            return false;
        }
    }

    private async Task FileTogetherAsync(EngagementContext db, List<InboundEvent> rows, IReadOnlyList<UnderstoodEvent> understood, CancellationToken ct)
    {
        db.Database.AutoSavepointsEnabled = false;

        // Looked for once for each event, when it is saved, and not at every question.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        for (var number = 0; number < rows.Count; number++)
        {
            await FileAsync(db, rows[number], understood[number], ct);
        }

        await transaction.CommitAsync(ct);
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

        await FileAsync(db, row, await reader.ReadAsync(db, row, ct), ct);
    }

    private async Task FileAsync(EngagementContext db, InboundEvent row, UnderstoodEvent understood, CancellationToken ct)
    {
        var isOfUse = understood.Problem is not null || understood.Items.Any(item => item.Item.Verb is not InboundVerb.Deleted) || understood.Items.Count == 0;
        foreach (var (channel, item) in understood.Items)
        {
            isOfUse |= await file.RunAsync(db, channel, item, row, ct);
        }

        row.ReadAt = time.GetUtcNow();
        row.Problem = understood.Problem;
        if (!isOfUse)
        {
            // That something is gone which was never here: a stream tells it of everybody whom the account follows.
            db.InboundEvents.Remove(row);
        }

        db.ChangeTracker.DetectChanges();
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

        [LoggerMessage(3, LogLevel.Debug, "{Count} events could not be read together ({Problem}); each is read by itself.")]
        public static partial void NotTogether(ILogger logger, int count, string problem);
    }
}
