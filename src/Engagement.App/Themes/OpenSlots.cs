using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Themes;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Themes;

/// <summary>Opens the slots of a theme for the next weeks. The unique key (theme, local date) makes it safe to run at any time, anywhere.</summary>
internal sealed class OpenSlots(IDbContextFactory<EngagementContext> contexts, IdSource ids, TimeProvider time)
{
    /// <summary>How far ahead slots stand on the calendar.</summary>
    public const int DaysAhead = 8 * 7;

    /// <returns>How many were opened.</returns>
    public async Task<int> RunAsync(ThemeId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var theme = await db.Themes.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && !row.Paused, ct);
        if (theme is null)
            return 0;

        var now = time.GetUtcNow();
        var today = LocalTime.DateAt(now, theme.Zone());
        var there = await db.Slots.Where(slot => (slot.ThemeId == id || slot.ThemeId == theme.ContinuesId) && slot.LocalDate >= today).Select(slot => slot.LocalDate).ToListAsync(ct);
        var missing = theme.Dates().Between(today, today.AddDays(DaysAhead))
            .Where(occurrence => occurrence.StartsAt > now && !there.Contains(occurrence.LocalDate))
            .ToList();
        db.Slots.AddRange(missing.Select(occurrence => new Slot
        {
            Id = ids.Next<SlotId>(),
            ThemeId = id,
            LocalDate = occurrence.LocalDate,
            StartsAt = occurrence.StartsAt,
            State = SlotState.Open,
        }));
        try
        {
            await db.SaveChangesAsync(ct);
            return missing.Count;
        }
        catch (DbUpdateException)
        {
            // Another node opened them in the same moment, or the theme is gone; the next run sees which.
            return 0;
        }
    }
}
