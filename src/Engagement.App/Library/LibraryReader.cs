using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Library;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Library;

/// <summary>The library as pages, themes and the API see it.</summary>
internal sealed class LibraryReader(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    public async Task<IReadOnlyList<LibraryLine>> ListAsync(LibraryFilter filter, int limit, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = db.LibraryItems.AsNoTracking().Where(row => row.Archived == filter.Archived);
        if (filter.Pool is { } pool)
        {
            rows = rows.Where(row => row.Pool == pool);
        }

        if (filter.Text is { Length: > 0 } text)
        {
            var part = text.ToLowerInvariant();
            rows = rows.Where(row => row.SearchText.Contains(part));
        }

        if (filter.After is { } after)
        {
            rows = rows.Where(row => row.Id > after);
        }

        var items = await rows.OrderBy(row => row.Id).Take(limit).ToListAsync(ct);
        return await LinesAsync(db, items, time.GetUtcNow(), ct);
    }

    public async Task<LibraryLine?> FindAsync(LibraryItemId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var items = await db.LibraryItems.AsNoTracking().Where(row => row.Id == id).ToListAsync(ct);
        return (await LinesAsync(db, items, time.GetUtcNow(), ct)).SingleOrDefault();
    }

    public async Task<IReadOnlyList<string>> ListPoolsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.LibraryItems.Where(row => !row.Archived).Select(row => row.Pool).Distinct().OrderBy(pool => pool).ToListAsync(ct);
    }

    /// <summary>Every pool that is not put away, with the number of its items.</summary>
    public async Task<IReadOnlyList<(string Pool, int Items)>> CountPoolsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var pools = await db.LibraryItems.Where(row => !row.Archived).GroupBy(row => row.Pool).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct);
        return [.. pools.OrderBy(pool => pool.Key, StringComparer.CurrentCultureIgnoreCase).Select(pool => (pool.Key, pool.Count))];
    }

    public async Task<Media?> FindMediaAsync(MediaId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Media.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct);
    }

    private static async Task<IReadOnlyList<LibraryLine>> LinesAsync(
        EngagementContext db, IReadOnlyList<LibraryItem> items, DateTimeOffset now, CancellationToken ct)
    {
        var mediaIds = items.Select(item => item.MediaId).OfType<MediaId>().Distinct().ToList();
        var media = await db.Media.AsNoTracking().Where(row => mediaIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
        var rights = await LibraryRights.OfAsync(db, [.. items.Select(item => item.Id)], ct);
        return
        [
            .. items.Select(item => new LibraryLine(
                item.Id,
                item.Pool,
                item.Title,
                item.Facts,
                item.Language,
                item.MediaId is { } id ? media[id].ToRef() : null,
                item.AboutDate,
                item.Rights,
                rights.MayPublish(item.Id, item.Rights, now),
                [.. rights.Of(item.Id).Select(Line)],
                item.LastUsedAt,
                item.TimesUsed,
                item.Archived,
                item.Version,
                new Season(item.Months))),
        ];
    }

    private static PermissionLine Line(Permission row) =>
        new(row.Id, row.State, row.Who, row.Words, row.Link, row.Scope, row.AskedAt, row.DecidedAt, row.Until, row.ConversationId);
}
