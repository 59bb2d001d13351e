using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Themes;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Themes;

/// <summary>Whether a theme can work; says everything that is wrong at once.</summary>
internal sealed class CheckTheme(ThemeWords words, TimeProvider time)
{
    /// <returns>The first day.</returns>
    /// <exception cref="RefusedException">It cannot work.</exception>
    public async Task<DateOnly> RunAsync(EngagementContext db, ThemeDraft draft, DateOnly? startedOn, CancellationToken ct)
    {
        var refusals = Texts(draft).ToList();
        var today = LocalTime.FindZone(draft.TimeZone) is { } zone ? LocalTime.DateAt(time.GetUtcNow(), zone) : DateOnly.MinValue;
        var start = draft.StartsOn ?? startedOn ?? today;
        if (today == DateOnly.MinValue)
            refusals.Add(Invalid("timeZone", $"'{draft.TimeZone}' is not a time zone; write it as Europe/Helsinki.", draft.TimeZone));
        else if (Recurrence(draft, start) is { } wrong)
            refusals.Add(wrong);
        if (words.Check(draft.Template) is { } error)
            refusals.Add(Invalid("template", $"The template, {error}", null));
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
        if (string.IsNullOrWhiteSpace(draft.Template))
            yield return Invalid("template", "The theme needs a template.", null);
    }

    private static Refusal? Recurrence(ThemeDraft draft, DateOnly start)
    {
        try
        {
            ThemeRecurrence.Create(draft.Recurrence, start, draft.At, draft.TimeZone);
            return null;
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
