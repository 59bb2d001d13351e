using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>
/// Finds conversations by words, the newest first, in the database's own full-text index. It walks the hits in growing portions and stops
/// at a page or after <see cref="MostHits"/>: a page is never slow, and the next one goes on where this one stopped.
/// </summary>
internal sealed class DeskSearch(IDbContextFactory<EngagementContext> contexts)
{
    private const int SqliteError = 1;
    private const int FirstPortion = 200;
    private const int MostHits = 3000;

    // PostgreSQL cannot walk an index of words from the newest; it looks at so many of the newest first and asks the index for the rest.
    private const int NewestLookedAt = 1500;

    public async Task<DeskPage> FindAsync(DeskFilter filter, CancellationToken ct)
    {
        var words = SearchWords.Of(filter.Text);
        var limit = Math.Clamp(filter.Limit, 1, 200);
        if (words.Count == 0)
        {
            return new DeskPage([], null);
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var before = DeskCursor.Read(filter.Cursor) is { Order: DeskCursor.Search } cursor ? cursor.Id.Value : long.MaxValue;
        var found = new List<DeskItem>(limit + 1);
        var portion = FirstPortion;
        for (var walked = 0; walked < MostHits; portion *= 4)
        {
            var hits = await HitsAsync(db, words, before, portion, ct);
            found.AddRange(await PassingAsync(db, hits, filter, limit + 1 - found.Count, ct));
            if (found.Count > limit)
            {
                return new DeskPage(found[..limit], Next(found[limit - 1].Id.Value));
            }

            if (hits.Count < portion)
            {
                return new DeskPage(found, null);
            }

            (walked, before) = (walked + hits.Count, hits[^1]);
        }

        return new DeskPage(found, Next(before));
    }

    private static string Next(long id) => new DeskCursor(DeskCursor.Search, DateTimeOffset.UnixEpoch, ConversationId.From(id)).ToString();

    private static async Task<List<DeskItem>> PassingAsync(
        EngagementContext db, IReadOnlyList<long> hits, DeskFilter filter, int most, CancellationToken ct)
    {
        var ids = hits.Select(ConversationId.From).ToList();
        var rows = DeskQueries.Filtered(db, db.Conversations.AsNoTracking().Where(row => ids.Contains(row.Id)), filter, everyState: true);
        return await DeskQueries.Items(db, rows.OrderByDescending(row => row.Id).Take(most)).ToListAsync(ct);
    }

    private static async Task<List<long>> HitsAsync(EngagementContext db, IReadOnlyList<string> words, long before, int most, CancellationToken ct)
    {
        if (db.Database.IsSqlite())
        {
            return await SqliteHitsAsync(db, SearchWords.ForSqlite(words), before, most, ct);
        }

        var query = SearchWords.ForPostgreSql(words);
        var newest = await db.Database.SqlQuery<PostgreSqlHit>(
            $"""
            SELECT "Id", "Words" @@ {query}::tsquery AS "Fits"
            FROM (SELECT "Id", "Words" FROM "SearchText" WHERE "Id" < {before} ORDER BY "Id" DESC LIMIT {NewestLookedAt}) AS newest
            ORDER BY "Id" DESC
            """).ToListAsync(ct);
        var hits = newest.Where(row => row.Fits).Select(row => row.Id).Take(most).ToList();
        if (hits.Count == most || newest.Count < NewestLookedAt)
        {
            return hits;
        }

        var (rest, older) = (most - hits.Count, newest[^1].Id);
        hits.AddRange(await db.Database.SqlQuery<long>(
            $"""
            WITH hits AS MATERIALIZED (SELECT "Id" FROM "SearchText" WHERE "Words" @@ {query}::tsquery)
            SELECT "Id" AS "Value" FROM hits WHERE "Id" < {older} ORDER BY "Id" DESC LIMIT {rest}
            """).ToListAsync(ct));
        return hits;
    }

    private static async Task<List<long>> SqliteHitsAsync(EngagementContext db, string match, long before, int most, CancellationToken ct)
    {
        try
        {
            return await db.Database
                .SqlQuery<long>($"""SELECT rowid AS "Value" FROM "SearchText" WHERE "SearchText" MATCH {match} AND rowid < {before} ORDER BY rowid DESC LIMIT {most}""")
                .ToListAsync(ct);
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode == SqliteError)
        {
            // A letter younger than SQLite's tables parts a word into two, and this index keeps no places of words: nothing is found by it.
            return [];
        }
    }

    private sealed record PostgreSqlHit(long Id, bool Fits);
}
