using System.Collections.Concurrent;
using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>
/// Keeps raw events of many callers at once: what waits is written together and shares one flush to the disk; a caller goes on when its
/// events are durable. A burst comes in through this door, so nothing else goes through it, and it has a thread of its own.
/// </summary>
internal sealed class KeepInbound : IDisposable
{
    private const int MostTogether = 512;

    private readonly BlockingCollection<KeptPiece> waiting = [];
    private readonly IDbContextFactory<EngagementContext> contexts;
    private readonly WriteTurn turn;
    private readonly Lock gate = new();
    private Thread? writer;
    private InboundRows? rows;
    private long kept;

    /// <summary>How many events this process has kept; whoever works behind the door sees by it whether there is a crowd at it.</summary>
    public long Kept => Volatile.Read(ref kept);

    public KeepInbound(IDbContextFactory<EngagementContext> contexts, WriteTurn turn) => (this.contexts, this.turn) = (contexts, turn);

    /// <returns>How many of them are new.</returns>
    public Task<int> RunAsync(IReadOnlyList<InboundEvent> events)
    {
        if (events.Count == 0)
        {
            return Task.FromResult(0);
        }

        var piece = new KeptPiece(events);
        waiting.Add(piece);
        Start();
        return piece.Done;
    }

    /// <summary>Everything that was asked for is written before the program ends.</summary>
    public void Dispose()
    {
        waiting.CompleteAdding();
        writer?.Join();
        rows?.Dispose();
        waiting.Dispose();
    }

    private void Start()
    {
        if (writer is not null)
        {
            return;
        }

        lock (gate)
        {
            if (writer is null)
            {
                var thread = new Thread(Write) { IsBackground = true, Name = "keeps what comes in" };
                thread.Start();
                writer = thread;
            }
        }
    }

    private void Write()
    {
        var group = new List<KeptPiece>(MostTogether);
        foreach (var first in waiting.GetConsumingEnumerable())
        {
            group.Clear();
            group.Add(first);
            for (var count = first.Rows.Count; count < MostTogether && waiting.TryTake(out var next); count += next.Rows.Count)
            {
                group.Add(next);
            }

            if (!TryTogether(group))
            {
                group.ForEach(piece => TryTogether([piece]));
            }
        }
    }

    /// <returns>False when they have to be tried one after another.</returns>
    private bool TryTogether(List<KeptPiece> group)
    {
        bool[] added;
        try
        {
            added = InTurn(group.Count == 1 ? group[0].Rows : [.. group.SelectMany(piece => piece.Rows)]);
        }
        catch (Exception problem)
        {
            // The connection may be what is broken.
            Forget();
            if (group.Count == 1)
            {
                group[0].Fail(problem);
            }

            return group.Count == 1;
        }

        var at = 0;
        foreach (var piece in group)
        {
            Volatile.Write(ref kept, kept + piece.Rows.Count);
            piece.Finish(added.AsSpan(at, piece.Rows.Count).Count(true));
            at += piece.Rows.Count;
        }

        return true;
    }

    private bool[] InTurn(IReadOnlyList<InboundEvent> events)
    {
        turn.Take();
        try
        {
            rows ??= new InboundRows(contexts);
            return rows.Write(events);
        }
        finally
        {
            turn.Give();
        }
    }

    private void Forget()
    {
        try
        {
            rows?.Dispose();
        }
        catch (Exception)
        {
            // It was broken already; why, the callers have been told.
        }

        rows = null;
    }
}
