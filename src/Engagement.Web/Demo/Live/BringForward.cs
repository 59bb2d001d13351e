using Engagement.App.Data;
using Engagement.App.People;
using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Core.Themes;
using Engagement.Web.Demo.Past;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Web.Demo.Live;

/// <summary>Moves the next date of the daily series to a moment from now, as anybody could on its page.</summary>
internal sealed class BringForward(IDbContextFactory<EngagementContext> contexts, ChangeOccurrence change, TimeProvider time)
{
    private static readonly TimeSpan Near = TimeSpan.FromMinutes(2);

    /// <returns>The post that will go out, or null when nothing is planned.</returns>
    public async Task<PostId?> RunAsync(TimeSpan wait, CancellationToken ct)
    {
        var at = time.GetUtcNow() + wait;
        if (await NextAsync(ct) is not { } slot)
        {
            return null;
        }

        if (slot.StartsAt > at + Near)
        {
            await change.RunAsync(slot.ThemeId, slot.LocalDate, new OccurrenceChange.Move(at), Actor.Robot, ct);
        }

        return slot.PostId;
    }

    private async Task<Slot?> NextAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        return await db.Slots.AsNoTracking()
            .Where(slot => slot.State == SlotState.Filled && slot.PostId != null && slot.StartsAt > now)
            .Where(slot => db.Themes.Any(theme => theme.Id == slot.ThemeId && theme.Name == MakeThemes.Daily && !theme.Paused))
            .OrderBy(slot => slot.StartsAt)
            .FirstOrDefaultAsync(ct);
    }
}
