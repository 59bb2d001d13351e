using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>Who is to approve a post.</summary>
internal sealed class ApproverReader(IDbContextFactory<EngagementContext> contexts)
{
    /// <summary>The names of those whom rules name; empty: whoever may.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(PostLine line, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var named = await ApprovalRules.NamedAsync(db, line.ThemeId, line.Places.Select(place => place.ChannelId), line.CreatedBy, ct);
        return [.. named.Select(user => user.DisplayName)];
    }
}
