using Engagement.App.Data;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.Core.Common;
using Engagement.Core.Themes;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Themes;

/// <summary>
/// Changes a series from one of its dates on. The series ends the day before and keeps all that was sent; a new one goes on
/// with the changes. What a person moved, skipped or wrote ahead goes over to it untouched.
/// </summary>
internal sealed class SplitTheme(
    IDbContextFactory<EngagementContext> contexts, CheckTheme check, EditTheme edit, ReopenSlots reopen, OpenSlots open, IdSource ids, AuditLog audit, TimeProvider time)
{
    /// <param name="id">The theme.</param>
    /// <param name="from">The first date that is different.</param>
    /// <param name="draft">The theme from then on.</param>
    /// <param name="version">The version that the editor saw, or null: whatever it is now.</param>
    /// <param name="actor">Who.</param>
    /// <param name="ct">Stops waiting.</param>
    /// <returns>The series that goes on.</returns>
    /// <exception cref="RefusedException">It is no date of the theme ahead, or the theme cannot work.</exception>
    public async Task<ThemeId> RunAsync(ThemeId id, DateOnly from, ThemeDraft draft, int? version, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var old = await db.Themes.Include(row => row.Channels).SingleOrDefaultAsync(row => row.Id == id, ct) ?? throw RefusedException.NotFound("theme");
        if (version is not null && version != old.Version)
            throw EditTheme.Changed();

        var dates = old.Dates();
        if (from < LocalTime.DateAt(time.GetUtcNow(), old.Zone()))
            throw RefusedException.Invalid("from", "What has passed is not changed: choose a date of the theme ahead.", null, from);
        if (dates.NextFrom(from) != from)
            throw RefusedException.Invalid("from", $"{from:yyyy-MM-dd} is not a date of the theme.", null, from);
        if (dates.NextFrom(old.StartsOn) is { } first && first >= from)
        {
            await edit.RunAsync(id, draft, version, true, actor, ct);
            return id;
        }

        var theme = await GoOnAsync(db, old, draft with { Recurrence = Rest(old, draft, dates.CountBefore(from)), StartsOn = from }, ct);
        await HandOverAsync(db, old, theme, from, actor, ct);
        old.EndBefore(from);
        audit.Add(db, actor, AuditActions.ThemeChanged, $"theme {old.Id}", $"{old.Name}: from {from:yyyy-MM-dd} on as theme {theme.Id}");
        await SaveAsync(db, ct);
        await open.RunAsync(theme.Id, ct);
        return theme.Id;
    }

    // "Ten times" that was not touched means the rest of the ten.
    private static string Rest(Theme old, ThemeDraft draft, int before)
    {
        var same = string.Equals(draft.Recurrence.Trim(), old.Recurrence.Trim(), StringComparison.OrdinalIgnoreCase);
        return same && RecurrenceRule.Parse(old.Recurrence) is { Count: { } count } rule ? rule.WithCount(count - before) : draft.Recurrence;
    }

    private async Task<Theme> GoOnAsync(EngagementContext db, Theme old, ThemeDraft draft, CancellationToken ct)
    {
        var start = await check.RunAsync(db, draft, draft.StartsOn, ct);
        var theme = new Theme
        {
            Id = ids.Next<ThemeId>(),
            Name = draft.Name,
            Recurrence = draft.Recurrence,
            StartsOn = start,
            TimeZone = draft.TimeZone,
            At = draft.At,
            Template = draft.Template,
            ContinuesId = old.Id,
            CreatedAt = time.GetUtcNow(),
        };
        theme.Apply(draft, start);
        db.Themes.Add(theme);
        await ThemeApproval.FollowAsync(db, theme, ct);
        return theme;
    }

    private async Task HandOverAsync(EngagementContext db, Theme old, Theme theme, DateOnly from, Actor actor, CancellationToken ct)
    {
        await reopen.RunAsync(db, old.Id, from, actor, ct);
        foreach (var slot in await db.Slots.Where(row => row.ThemeId == old.Id && row.LocalDate >= from).ToListAsync(ct))
        {
            if (slot is { State: SlotState.Open, Moved: false })
                db.Slots.Remove(slot);
            else if (await Unsaid.IsAsync(db, slot.PostId, ct))
            {
                slot.GoOverTo(theme.Id);
                if (await db.Posts.SingleOrDefaultAsync(row => row.Id == slot.PostId, ct) is { } post)
                    (post.ThemeId, post.Version) = (theme.Id, post.Version + 1);
            }
        }
    }

    private static async Task SaveAsync(EngagementContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw EditTheme.Changed();
        }
    }
}
