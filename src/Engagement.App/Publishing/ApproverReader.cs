using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>Who is to approve a post.</summary>
internal sealed class ApproverReader(IDbContextFactory<EngagementContext> contexts)
{
    /// <summary>The names of those whom rules name; empty: whoever may.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(PostId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var post = await db.Posts.AsNoTracking().Include(row => row.Channels).SingleOrDefaultAsync(row => row.Id == id, ct);
        return post is null ? [] : [.. (await ApprovalRules.NamedAsync(db, post, ct)).Select(user => user.DisplayName)];
    }
}
