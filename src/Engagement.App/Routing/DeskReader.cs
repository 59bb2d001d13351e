using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>Lists of conversations.</summary>
internal sealed class DeskReader(IDbContextFactory<EngagementContext> contexts, DeskSearch search)
{
    public async Task<DeskPage> ListAsync(DeskFilter filter, CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            return await search.FindAsync(filter, ct);
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var limit = Math.Clamp(filter.Limit, 1, 200);
        var rows = DeskQueries.Filtered(db, db.Conversations.AsNoTracking(), filter, everyState: false);
        var cursor = DeskCursor.Read(filter.Cursor);
        var sort = SortOf(filter);
        var ordered = sort is DeskSort.TimeLeft ? DeskQueries.ByTimeLeft(rows, cursor) : DeskQueries.ByNewest(rows, cursor);
        var items = await DeskQueries.Items(db, ordered.Take(limit + 1)).ToListAsync(ct);
        return items.Count > limit
            ? new DeskPage(items[..limit], DeskQueries.After(items[limit - 1], sort).ToString())
            : new DeskPage(items, null);
    }

    public async Task<DeskItem?> OneAsync(ConversationId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await DeskQueries.Items(db, db.Conversations.AsNoTracking().Where(row => row.Id == id)).FirstOrDefaultAsync(ct);
    }

    // In these states no time runs, and by time left is newest first; so said, the list has its index.
    private static DeskSort SortOf(DeskFilter filter) =>
        filter.States is [ConversationState.Resolved or ConversationState.Acknowledged or ConversationState.Held] ? DeskSort.Newest : filter.Sort;
}
