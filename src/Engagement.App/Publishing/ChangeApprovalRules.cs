using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>Says for which channels and authors another person must approve. Themes carry their own rule.</summary>
internal sealed class ChangeApprovalRules(IDbContextFactory<EngagementContext> contexts, AuditLog audit, TimeProvider time)
{
    public async Task<(IReadOnlyList<ChannelId> Channels, IReadOnlyList<UserId> Authors)> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rules = await db.ApprovalRules.AsNoTracking().ToListAsync(ct);
        return ([.. rules.Select(rule => rule.ChannelId).OfType<ChannelId>()], [.. rules.Select(rule => rule.AuthorId).OfType<UserId>()]);
    }

    /// <summary>From now on these and no others. What is scheduled already stays.</summary>
    public async Task RunAsync(IReadOnlyCollection<ChannelId> channels, IReadOnlyCollection<UserId> authors, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        foreach (var id in await db.Channels.Select(row => row.Id).ToListAsync(ct))
        {
            await ApprovalRules.SetAsync(db, new ApprovalRule { Key = ApprovalRules.KeyOf(id), ChannelId = id, CreatedAt = now }, channels.Contains(id), ct);
        }

        foreach (var id in await db.Users.Select(row => row.Id).ToListAsync(ct))
        {
            await ApprovalRules.SetAsync(db, new ApprovalRule { Key = ApprovalRules.KeyOf(id), AuthorId = id, CreatedAt = now }, authors.Contains(id), ct);
        }

        audit.Add(db, actor, AuditActions.ApprovalRulesChanged, "workspace", $"{channels.Count} channels, {authors.Count} authors");
        await db.SaveChangesAsync(ct);
    }
}
