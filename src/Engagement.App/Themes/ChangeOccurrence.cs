using Engagement.App.Data;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.Core.Common;
using Engagement.Core.Themes;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Themes;

/// <summary>
/// Skips, moves or replaces one date of a theme. The post that stands there is withdrawn or moved first: if that is refused,
/// because it is out already, nothing changes; if the program ends in between, doing it again finishes it.
/// </summary>
internal sealed class ChangeOccurrence(
    IDbContextFactory<EngagementContext> contexts, OccurrencePost posts, FillSlot fill, IdSource ids, AuditLog audit, PostBell bell, TimeProvider time)
{
    private const string Overtaken = "Somebody else has changed this date of the theme meanwhile. Look at it again.";

    /// <param name="themeId">The theme.</param>
    /// <param name="date">The date that the rule gives, in the theme's zone.</param>
    /// <param name="change">What is done.</param>
    /// <param name="actor">Who.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RefusedException">It is no date of the theme, has passed, is out already, or the change breaks a rule.</exception>
    public async Task RunAsync(ThemeId themeId, DateOnly date, OccurrenceChange change, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var theme = await db.Themes.AsNoTracking().Include(row => row.Channels).SingleOrDefaultAsync(row => row.Id == themeId, ct) ?? throw RefusedException.NotFound("theme");
        var slot = await FindAsync(db, theme, date, ct);
        if (slot.StartsAt <= time.GetUtcNow() && slot.State != SlotState.Skipped)
            throw RefusedException.Conflict("This date of the theme has passed.");

        switch (change)
        {
            case OccurrenceChange.Skip:
                await posts.WithdrawAsync(db, slot, (slot.PostId, slot.LibraryItemId), actor, ct);
                slot.Skip();
                break;
            case OccurrenceChange.Restore:
                if (slot.State != SlotState.Skipped)
                    throw RefusedException.Conflict("This date is not skipped.");
                if (slot.StartsAt <= time.GetUtcNow())
                    throw RefusedException.Conflict("This date of the theme has passed.");
                slot.Reopen();
                break;
            case OccurrenceChange.Move move:
                var to = Ahead(move.PublishAt);
                await posts.MoveAsync(slot, to, actor, ct);
                slot.MoveTo(to);
                break;
            case OccurrenceChange.Replace replace:
                await ReplaceAsync(db, theme, slot, replace, actor, ct);
                break;
            case OccurrenceChange.Pick pick:
                var before = (slot.PostId, slot.LibraryItemId);
                await fill.PickAsync(db, theme, slot, pick.Item, actor, ct);
                await posts.WithdrawAsync(db, slot, before, actor, ct);
                break;
        }

        audit.Add(db, actor, AuditActions.OccurrenceChanged, $"theme {theme.Id}", $"{date:yyyy-MM-dd}: {change.GetType().Name.ToLowerInvariant()}");
        await SaveAsync(db, ct);
        bell.Ring();
    }

    private async Task ReplaceAsync(EngagementContext db, Theme theme, Slot slot, OccurrenceChange.Replace replace, Actor actor, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(replace.Text))
            throw RefusedException.Invalid("text", "Write what is to be published instead.");
        if (replace.PublishAt is { } at)
            slot.MoveTo(Ahead(at));
        var own = await posts.WriteAsync(db, theme, slot, replace.Text, actor, ct);
        await posts.WithdrawAsync(db, slot, (slot.PostId, slot.LibraryItemId), actor, ct);
        slot.Substitute(own);
    }

    private DateTimeOffset Ahead(DateTimeOffset at) => at > time.GetUtcNow()
        ? at.ToUniversalTime()
        : throw RefusedException.Invalid("publishAt", "The new time lies in the past.", null, at);

    private async Task<Slot> FindAsync(EngagementContext db, Theme theme, DateOnly date, CancellationToken ct)
    {
        if (await db.Slots.SingleOrDefaultAsync(row => row.ThemeId == theme.Id && row.LocalDate == date, ct) is { } there)
            return there;

        // Beyond the weeks for which slots are kept; the rule alone says whether it is a date.
        var occurrence = theme.Dates().Between(date, date).SingleOrDefault()
            ?? throw new RefusedException(new Refusal(RefusalKind.NotFound, $"{date:yyyy-MM-dd} is not a date of the theme.", "date"));
        var slot = new Slot { Id = ids.Next<SlotId>(), ThemeId = theme.Id, LocalDate = date, StartsAt = occurrence.StartsAt, State = SlotState.Open };
        db.Slots.Add(slot);
        return slot;
    }

    private static async Task SaveAsync(EngagementContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw RefusedException.Conflict(Overtaken);
        }
    }
}
