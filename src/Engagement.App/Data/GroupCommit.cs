using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Engagement.App.Data;

/// <summary>
/// Writes the small changes of many concurrent callers in one transaction, so that they share one flush to the disk. A caller goes on only
/// when its change is durable.
/// </summary>
/// <remarks>
/// The work changes tracked rows or runs set updates; it need not save. When the group cannot be saved together, every piece is run again
/// alone, so a piece of work may run twice and must do nothing outside the context. It must not call a network.
/// </remarks>
internal sealed class GroupCommit : IAsyncDisposable
{
    private const int MostTogether = 256;

    private readonly Channel<GroupCommitWork> queue = Channel.CreateUnbounded<GroupCommitWork>();
    private readonly IDbContextFactory<EngagementContext> contexts;
    private readonly WriteTurn turn;
    private readonly Task writing;

    public GroupCommit(IDbContextFactory<EngagementContext> contexts, WriteTurn turn, IOptions<StorageOptions> storage)
    {
        (this.contexts, this.turn) = (contexts, turn);

        // SQLite has one writer at a time; PostgreSQL flushes several transactions at once.
        var writers = storage.Value.Provider == StorageProvider.Sqlite ? 1 : 4;
        writing = Task.WhenAll(Enumerable.Range(0, writers).Select(_ => WriteAsync()));
    }

    public async Task<T> RunAsync<T>(Func<EngagementContext, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        var piece = new GroupCommitWork<T>(work, ct);
        if (!queue.Writer.TryWrite(piece))
        {
            throw new InvalidOperationException("The program is stopping; nothing more is written.");
        }

        return await piece.Done;
    }

    public Task RunAsync(Func<EngagementContext, CancellationToken, Task> work, CancellationToken ct) =>
        RunAsync(
            async (db, token) =>
            {
                await work(db, token);
                return true;
            },
            ct);

    /// <summary>Everything that was asked for is written before the program ends.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await writing;
    }

    private async Task WriteAsync()
    {
        var group = new List<GroupCommitWork>(MostTogether);
        while (await queue.Reader.WaitToReadAsync(CancellationToken.None))
        {
            group.Clear();
            while (group.Count < MostTogether && queue.Reader.TryRead(out var piece))
            {
                if (!piece.IsAbandoned)
                {
                    group.Add(piece);
                }
            }

            if (group.Count > 0 && !await TryTogetherAsync(group))
            {
                foreach (var piece in group)
                {
                    await AloneAsync(piece);
                }
            }
        }
    }

    private async Task<bool> TryTogetherAsync(List<GroupCommitWork> group)
    {
        try
        {
            await CommitAsync(group);
        }
        catch (Exception) when (group.Count > 1)
        {
            return false;
        }
        catch (Exception error)
        {
            group[0].Fail(error);
            return true;
        }

        foreach (var piece in group)
        {
            piece.Finish();
        }

        return true;
    }

    private async Task AloneAsync(GroupCommitWork piece)
    {
        try
        {
            await CommitAsync([piece]);
            piece.Finish();
        }
        catch (Exception error)
        {
            piece.Fail(error);
        }
    }

    private async Task CommitAsync(List<GroupCommitWork> group)
    {
        await turn.TakeAsync(CancellationToken.None);
        try
        {
            await InTurnAsync(group);
        }
        finally
        {
            turn.Give();
        }
    }

    private async Task InTurnAsync(List<GroupCommitWork> group)
    {
        await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        foreach (var piece in group)
        {
            await piece.WorkAsync(db);
        }

        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
    }
}
