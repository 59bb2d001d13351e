using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Themes;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Themes;

/// <summary>Whether a theme can work; says everything that is wrong at once.</summary>
internal sealed class CheckTheme(ThemeWords words, TimeProvider time)
{
    private const int MostDays = 366;

    /// <param name="db">Where channels and people are looked up.</param>
    /// <param name="draft">The theme.</param>
    /// <param name="startedOn">The first day it had; null for a new one, which must have a date ahead.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The first day.</returns>
    /// <exception cref="RefusedException">It cannot work.</exception>
    public async Task<DateOnly> RunAsync(EngagementContext db, ThemeDraft draft, DateOnly? startedOn, CancellationToken ct)
    {
        var refusals = Texts(draft).ToList();
        var today = LocalTime.FindZone(draft.TimeZone) is { } zone ? LocalTime.DateAt(time.GetUtcNow(), zone) : DateOnly.MinValue;
        var start = draft.StartsOn ?? startedOn ?? today;
        if (today == DateOnly.MinValue)
            refusals.Add(Invalid("timeZone", $"'{draft.TimeZone}' is not a time zone; write it as Europe/Helsinki.", draft.TimeZone));
        else if (Recurrence(draft, start, startedOn is null ? today : null) is { } wrong)
            refusals.Add(wrong);
        if (words.Check(draft.Template) is { } error)
            refusals.Add(Invalid("template", $"The template, {error}", null));
        if (draft.ResponsibleId is { } person && !await db.Users.AnyAsync(user => user.Id == person && !user.Disabled, ct))
            refusals.Add(Invalid("responsibleId", $"There is no user {person}.", person.ToString()));
        refusals.AddRange(await ChannelsAsync(db, draft, ct));
        return refusals.Count == 0 ? start : throw new RefusedException(refusals);
    }

    private static IEnumerable<Refusal> Texts(ThemeDraft draft)
    {
        if (string.IsNullOrWhiteSpace(draft.Name) || draft.Name.Length > 100)
            yield return new Refusal(RefusalKind.Invalid, "Give the theme a name of at most 100 characters.", "name", 100, draft.Name?.Length ?? 0);
        if (draft.Hashtag is { } tag && (tag.Length is < 2 or > 100 || tag[0] != '#' || tag.Any(char.IsWhiteSpace)))
            yield return Invalid("hashtag", "A hashtag is one word that begins with #.", tag);
        if (draft.Goal is { Length: > 500 })
            yield return new Refusal(RefusalKind.Invalid, "The goal has at most 500 characters.", "goal", 500, draft.Goal.Length);
        if (draft.Pool is { } pool && (string.IsNullOrWhiteSpace(pool) || pool.Length > 100))
            yield return new Refusal(RefusalKind.Invalid, "The name of a pool has 1 to 100 characters.", "library", 100, pool.Length);
        if (draft.Colour is < 0 or > 7)
            yield return new Refusal(RefusalKind.Invalid, "The colour is a number from 0 to 7.", "colour", 7, draft.Colour);
        if (draft.Audience is { Length: > 200 })
            yield return new Refusal(RefusalKind.Invalid, "The audience has at most 200 characters.", "audience", 200, draft.Audience.Length);
        if (draft.GapDays is < 0 or > MostDays)
            yield return new Refusal(RefusalKind.Invalid, $"The gap between two uses of an item is 0 to {MostDays} days.", "gapDays", MostDays, draft.GapDays);
        if (draft.WarnDays is < 0 or > 60)
            yield return new Refusal(RefusalKind.Invalid, "The warning comes 0 to 60 days ahead; 0 means never.", "warnDays", 60, draft.WarnDays);
        if (draft.Exceptions.Count > MostDays)
            yield return new Refusal(RefusalKind.Invalid, $"At most {MostDays} single days can be taken out.", "exceptions", MostDays, draft.Exceptions.Count);
        if (string.IsNullOrWhiteSpace(draft.Template))
            yield return Invalid("template", "The theme needs a template.", null);
    }

    private static Refusal? Recurrence(ThemeDraft draft, DateOnly start, DateOnly? from)
    {
        try
        {
            var dates = ThemeRecurrence.Create(draft.Recurrence, start, draft.At, draft.TimeZone, new ThemeBreaks(draft.Exceptions, draft.Holidays));
            return from is { } today && dates.NextFrom(today) is null
                ? Invalid("recurrence", $"The rule {draft.Recurrence} has no date ahead: it ends before today.", draft.Recurrence)
                : null;
        }
        catch (RecurrenceRuleException refused)
        {
            return Invalid("recurrence", refused.Message, draft.Recurrence);
        }
    }

    private static async Task<IReadOnlyList<Refusal>> ChannelsAsync(EngagementContext db, ThemeDraft draft, CancellationToken ct)
    {
        if (draft.ChannelIds.Count == 0)
            return [Invalid("channelIds", "A theme needs at least one channel.", null)];

        var known = await db.Channels.Where(channel => draft.ChannelIds.Contains(channel.Id)).Select(channel => channel.Id).ToListAsync(ct);
        return [.. draft.ChannelIds.Except(known).Select(id => Invalid("channelIds", $"There is no channel {id}.", id.ToString()))];
    }

    private static Refusal Invalid(string field, string words, object? value) => new(RefusalKind.Invalid, words, field, null, value);
}
