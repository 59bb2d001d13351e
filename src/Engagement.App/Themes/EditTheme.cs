using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Themes;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Themes;

/// <summary>
/// Changes a series. Open slots ahead follow the new rule; what is already filled, moved or replaced stays as it is, because
/// somebody may have promised it.
/// </summary>
internal sealed class EditTheme(IDbContextFactory<EngagementContext> contexts, CheckTheme check, ReopenSlots reopen, OpenSlots open, AuditLog audit, TimeProvider time)
{
    /// <param name="id">The theme.</param>
    /// <param name="draft">All of it, as it shall be.</param>
    /// <param name="version">The version that the editor saw, or null: whatever it is now.</param>
    /// <param name="anew">Whether posts that the program wrote and that are not out yet are taken back and written anew.</param>
    /// <param name="actor">Who.</param>
    /// <param name="ct">Stops waiting.</param>
    /// <exception cref="RefusedException">It is gone, was changed by somebody else, or cannot work.</exception>
    public async Task RunAsync(ThemeId id, ThemeDraft draft, int? version, bool anew, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var theme = await db.Themes.Include(row => row.Channels).SingleOrDefaultAsync(row => row.Id == id, ct)
            ?? throw RefusedException.NotFound("theme");
        if (version is not null && version != theme.Version)
            throw Changed();

        theme.Apply(draft, await check.RunAsync(db, draft, theme.StartsOn, ct));
        if (anew)
            await reopen.RunAsync(db, theme.Id, DateOnly.MinValue, actor, ct);
        await FollowRuleAsync(db, theme, ct);
        await ThemeApproval.FollowAsync(db, theme, ct);
        audit.Add(db, actor, AuditActions.ThemeChanged, $"theme {theme.Id}", theme.Name);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw Changed();
        }

        await open.RunAsync(theme.Id, ct);
    }

    internal static RefusedException Changed() => RefusedException.Conflict("Somebody else has changed this theme meanwhile. Look at it again before you change it.");

    private async Task FollowRuleAsync(EngagementContext db, Theme theme, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var slots = await db.Slots
            .Where(slot => slot.ThemeId == theme.Id && slot.StartsAt > now && !slot.Moved && (slot.State == SlotState.Open || slot.State == SlotState.Filled))
            .ToListAsync(ct);

        // Those taken back a moment ago are open here, whatever the database says yet.
        var ahead = slots.Where(slot => slot.State == SlotState.Open).ToList();
        if (ahead.Count == 0)
            return;

        var dates = theme.Dates().Between(ahead.Min(slot => slot.LocalDate), ahead.Max(slot => slot.LocalDate)).ToDictionary(date => date.LocalDate);
        foreach (var slot in ahead)
        {
            if (!dates.TryGetValue(slot.LocalDate, out var occurrence))
                db.Slots.Remove(slot);
            else
                slot.PlanAt(occurrence.StartsAt);
        }
    }
}
