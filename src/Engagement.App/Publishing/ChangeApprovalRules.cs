using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>Says for which channels and authors another person must approve. Themes carry their own rule.</summary>
internal sealed class ChangeApprovalRules(IDbContextFactory<EngagementContext> contexts, AuditLog audit, TimeProvider time)
{
    /// <summary>The rules that hold, by their keys ("theme 3", "channel 12", "author 7"), with who is to approve.</summary>
    public async Task<IReadOnlyDictionary<string, Approver>> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await db.ApprovalRules.AsNoTracking().ToListAsync(ct)).ToDictionary(rule => rule.Key, rule => rule.Approver);
    }

    /// <summary>From now on these and no others. What is scheduled already stays.</summary>
    /// <param name="channels">What goes there waits.</param>
    /// <param name="authors">What they write waits.</param>
    /// <param name="approvers">Who is to approve, by the keys of the rules, those of themes among them; what is left out is left to whoever may.</param>
    /// <param name="actor">Who says so.</param>
    /// <param name="ct">Cancels.</param>
    public async Task RunAsync(
        IReadOnlyCollection<ChannelId> channels, IReadOnlyCollection<UserId> authors, IReadOnlyDictionary<string, Approver> approvers, Actor actor, CancellationToken ct)
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

        // Those just added are local; those of themes were stored before.
        await db.ApprovalRules.LoadAsync(ct);
        foreach (var rule in db.ApprovalRules.Local)
        {
            rule.LeaveTo(approvers.GetValueOrDefault(rule.Key, Approver.Anybody));
        }

        audit.Add(db, actor, AuditActions.ApprovalRulesChanged, "workspace", $"{channels.Count} channels, {authors.Count} authors");
        await db.SaveChangesAsync(ct);
    }
}
