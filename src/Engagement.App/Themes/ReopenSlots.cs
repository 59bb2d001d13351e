using Engagement.App.Data;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.Core.Common;
using Engagement.Core.Themes;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Themes;

/// <summary>
/// Takes back the posts that the program wrote for slots from a date on, so that they are written anew. What is out, what is
/// being sent, and what a person moved or wrote stays.
/// </summary>
internal sealed class ReopenSlots(OccurrencePost posts, TimeProvider time)
{
    /// <summary>Within the caller's unit of work; the posts themselves are withdrawn one by one.</summary>
    public async Task RunAsync(EngagementContext db, ThemeId theme, DateOnly from, Actor actor, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var filled = await db.Slots
            .Where(slot => slot.ThemeId == theme && slot.LocalDate >= from && slot.StartsAt > now && slot.State == SlotState.Filled && !slot.Moved
                && slot.PickedFor != PickReason.Person)
            .ToListAsync(ct);
        foreach (var slot in filled)
        {
            if (!await Unsaid.IsAsync(db, slot.PostId, ct))
                continue;

            await posts.WithdrawAsync(db, slot, (slot.PostId, slot.LibraryItemId), actor, ct);
            slot.Reopen();
        }
    }
}
