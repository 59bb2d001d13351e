using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Themes;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Themes;

/// <summary>Themes, their slots ahead, and their dates from one day to another.</summary>
internal sealed class ThemeReader(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    /// <summary>The longest stretch of dates given at once.</summary>
    public const int MostDays = 800;

    public async Task<IReadOnlyList<ThemeLine>> ListAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Lines(db).OrderBy(theme => theme.Name).ThenBy(theme => theme.Id).ToListAsync(ct);
    }

    public async Task<ThemeLine?> FindAsync(ThemeId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Lines(db).SingleOrDefaultAsync(theme => theme.Id == id, ct);
    }

    /// <summary>The theme that a post belongs to, if it belongs to one.</summary>
    public async Task<ThemeLine?> OfPostAsync(PostId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Lines(db).SingleOrDefaultAsync(theme => db.Posts.Any(post => post.Id == id && post.ThemeId == theme.Id), ct);
    }

    /// <summary>The next slots of a theme, filled or not.</summary>
    public async Task<IReadOnlyList<SlotLine>> SlotsAheadAsync(ThemeId id, int count, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        return await Slots(db.Slots.Where(slot => slot.ThemeId == id && slot.StartsAt > now).OrderBy(slot => slot.StartsAt).Take(count), db.Themes).ToListAsync(ct);
    }

    /// <summary>All slots of all themes that start from one instant up to another, for the calendar.</summary>
    public async Task<IReadOnlyList<SlotLine>> SlotsBetweenAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Slots(db.Slots.Where(slot => slot.StartsAt >= from && slot.StartsAt < to).OrderBy(slot => slot.StartsAt).ThenBy(slot => slot.Id), db.Themes).ToListAsync(ct);
    }

    /// <summary>Slots ahead, up to an instant, that nobody has filled: what will be missed if nothing is done.</summary>
    public async Task<IReadOnlyList<SlotLine>> EmptyUntilAsync(DateTimeOffset until, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var empty = db.Slots.Where(slot => slot.State == SlotState.Open && slot.StartsAt > now && slot.StartsAt <= until);
        return await Slots(empty.OrderBy(slot => slot.StartsAt).ThenBy(slot => slot.Id), db.Themes.Where(theme => !theme.Paused)).ToListAsync(ct);
    }

    /// <summary>Every date of a theme from one day to another, both included: as its rule gives them and as people changed them.</summary>
    /// <exception cref="RefusedException">There is no such theme, or the stretch is too long.</exception>
    public async Task<IReadOnlyList<SlotLine>> OccurrencesAsync(ThemeId id, DateOnly from, DateOnly to, CancellationToken ct)
    {
        if (to.DayNumber - from.DayNumber is var days && (days < 0 || days > MostDays))
            throw RefusedException.Invalid("to", $"Ask for at most {MostDays} days, the later day last.", MostDays, days);

        await using var db = await contexts.CreateDbContextAsync(ct);
        var theme = await db.Themes.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) ?? throw RefusedException.NotFound("theme");
        var kept = await Slots(db.Slots.Where(slot => slot.ThemeId == id && slot.LocalDate >= from && slot.LocalDate <= to), db.Themes).ToListAsync(ct);
        var dates = kept.Select(slot => slot.LocalDate).ToHashSet();
        var planned = theme.Dates().Between(from, to)
            .Where(occurrence => !dates.Contains(occurrence.LocalDate))
            .Select(occurrence => new SlotLine(id, theme.Name, theme.Colour, occurrence.LocalDate, occurrence.StartsAt, SlotState.Open, false, null, null));
        return [.. kept.Concat(planned).OrderBy(slot => slot.LocalDate)];
    }

    /// <summary>The dates of its rule on which a theme rests, with the holiday where it is one.</summary>
    /// <exception cref="RefusedException">There is no such theme.</exception>
    public async Task<IReadOnlyList<RestDay>> RestsAsync(ThemeId id, DateOnly from, DateOnly to, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var theme = await db.Themes.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) ?? throw RefusedException.NotFound("theme");
        var breaks = theme.Breaks();
        return [.. theme.Dates().RestsBetween(from, to).Select(day => new RestDay(day, breaks.HolidayOn(day)))];
    }

    /// <summary>The series that goes on where this one was changed, or null.</summary>
    public async Task<ThemeId?> GoesOnAsAsync(ThemeId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Themes.Where(theme => theme.ContinuesId == id).OrderBy(theme => theme.Id).Select(theme => (ThemeId?)theme.Id).FirstOrDefaultAsync(ct);
    }

    private static IQueryable<ThemeLine> Lines(EngagementContext db) => db.Themes.AsNoTracking().Select(theme => new ThemeLine
    {
        Id = theme.Id,
        Name = theme.Name,
        Hashtag = theme.Hashtag,
        Goal = theme.Goal,
        Audience = theme.Audience,
        Stage = theme.Stage,
        Recurrence = theme.Recurrence,
        StartsOn = theme.StartsOn,
        TimeZone = theme.TimeZone,
        At = theme.At,
        Exceptions = theme.Exceptions,
        Holidays = theme.Holidays,
        Template = theme.Template,
        Pool = theme.Pool,
        GapDays = theme.GapDays,
        WarnDays = theme.WarnDays,
        ResponsibleId = theme.ResponsibleId,
        ContinuesId = theme.ContinuesId,
        NeedsApproval = theme.NeedsApproval,
        Colour = theme.Colour,
        Paused = theme.Paused,
        ChannelIds = theme.Channels.OrderBy(channel => channel.ChannelId).Select(channel => channel.ChannelId).ToList(),
        Version = theme.Version,
        PoolSize = db.LibraryItems.Count(item => item.Pool == theme.Pool && !item.Archived),
    });

    private static IQueryable<SlotLine> Slots(IQueryable<Slot> slots, IQueryable<Theme> themes) =>
        from slot in slots.AsNoTracking()
        join theme in themes on slot.ThemeId equals theme.Id
        orderby slot.StartsAt, slot.Id
        select new SlotLine(theme.Id, theme.Name, theme.Colour, slot.LocalDate, slot.StartsAt, slot.State, slot.Moved, slot.PostId, slot.Problem);
}
