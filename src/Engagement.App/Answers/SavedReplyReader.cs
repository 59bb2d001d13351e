using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Answers;

/// <summary>The prepared answers, by title.</summary>
internal sealed class SavedReplyReader(IDbContextFactory<EngagementContext> contexts)
{
    public async Task<IReadOnlyList<SavedReplyLine>> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.SavedReplies
            .AsNoTracking()
            .OrderBy(row => row.Title)
            .ThenBy(row => row.Id)
            .Select(row => new SavedReplyLine(row.Id, row.Title, row.Language, row.Text, row.TimesUsed))
            .ToListAsync(ct);
    }
}
