using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Themes;

/// <summary>Starts a series and opens its slots at once, so that whoever made it sees them.</summary>
internal sealed class CreateTheme(IDbContextFactory<EngagementContext> contexts, CheckTheme check, OpenSlots open, IdSource ids, AuditLog audit, TimeProvider time)
{
    /// <exception cref="RefusedException">The theme cannot work.</exception>
    public async Task<ThemeId> RunAsync(ThemeDraft draft, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var start = await check.RunAsync(db, draft, null, ct);
        var theme = new Theme
        {
            Id = ids.Next<ThemeId>(),
            Name = draft.Name,
            Recurrence = draft.Recurrence,
            StartsOn = start,
            TimeZone = draft.TimeZone,
            At = draft.At,
            Template = draft.Template,
            CreatedAt = time.GetUtcNow(),
        };
        theme.Apply(draft.ResponsibleId is null ? draft with { ResponsibleId = actor.UserId } : draft, start);
        db.Themes.Add(theme);
        await ThemeApproval.FollowAsync(db, theme, ct);
        audit.Add(db, actor, AuditActions.ThemeCreated, $"theme {theme.Id}", theme.Name);
        await db.SaveChangesAsync(ct);
        await open.RunAsync(theme.Id, ct);
        return theme.Id;
    }
}
