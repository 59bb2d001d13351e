using Engagement.App.Data;
using Engagement.App.Ticks;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Makes one row of each counter's many changes, so that reading a counter stays cheap.</summary>
internal sealed class FoldDeskCounts(IDbContextFactory<EngagementContext> contexts) : ITick
{
    private const int Enough = 500;

    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.DeskCounts.CountAsync(ct) < Enough)
        {
            return;
        }

        if (db.Database.IsNpgsql())
        {
            // One statement: what other transactions add meanwhile is neither seen nor deleted.
            await db.Database.ExecuteSqlRawAsync(
                """
                WITH gone AS (DELETE FROM "DeskCounts" RETURNING "Kind", "Key", "Change")
                INSERT INTO "DeskCounts"("Kind", "Key", "Change") SELECT "Kind", "Key", sum("Change") FROM gone GROUP BY 1, 2 HAVING sum("Change") <> 0
                """,
                ct);
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlRawAsync(
            """
            CREATE TEMP TABLE IF NOT EXISTS folded AS SELECT "Kind", "Key", "Change" FROM "DeskCounts" WHERE 0;
            DELETE FROM folded;
            INSERT INTO folded SELECT "Kind", "Key", sum("Change") FROM "DeskCounts" GROUP BY 1, 2 HAVING sum("Change") <> 0;
            DELETE FROM "DeskCounts";
            INSERT INTO "DeskCounts"("Kind", "Key", "Change") SELECT * FROM folded;
            """,
            ct);
        await transaction.CommitAsync(ct);
    }
}
