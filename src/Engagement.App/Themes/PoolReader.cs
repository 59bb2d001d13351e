using System.Globalization;
using Engagement.App.Data;
using Engagement.App.Library;
using Engagement.Core.Common;
using Engagement.Core.Library;
using Engagement.Core.Themes;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Themes;

/// <summary>Gathers what the rotation must know of a theme's pool for one slot, and lets it choose.</summary>
internal static class PoolReader
{
    /// <summary>How far around the slot another date of the theme keeps its anniversaries.</summary>
    private const int DaysAround = 60;

    public static async Task<PoolChoice> ForAsync(EngagementContext db, Theme theme, Slot slot, CancellationToken ct)
    {
        var items = await db.LibraryItems.AsNoTracking()
            .Where(item => item.Pool == theme.Pool && !item.Archived)
            .Select(item => new { item.Id, item.Rights, item.Language, item.Months, item.AboutDate, item.LastUsedAt, item.MediaId })
            .ToListAsync(ct);
        var rights = await LibraryRights.OfAsync(db, [.. items.Select(item => item.Id)], ct);
        var used = await UsesAsync(db, theme, slot, ct);
        var zone = theme.Zone();
        var language = await LanguageAsync(db, theme, ct);
        var on = LocalTime.DateAt(slot.StartsAt, zone);
        var candidates = items.Select(item => new PoolCandidate(
            item.Id,
            rights.MayPublish(item.Id, item.Rights, slot.StartsAt),
            item.Language is null || item.Language == language,
            new Season(item.Months),
            item.AboutDate,
            [.. used[item.Id].Append(item.LastUsedAt).OfType<DateTimeOffset>().Where(at => at != slot.StartsAt).Select(at => LocalTime.DateAt(at, zone)).Distinct()]));
        var others = theme.Dates().Between(on.AddDays(-DaysAround), on.AddDays(DaysAround)).Select(date => date.LocalDate).Where(date => date != on).ToHashSet();
        return PoolPolicy.Choose([.. candidates], new PoolQuestion(on, theme.GapDays, others));
    }

    /// <summary>Why a pool offers nothing, in words.</summary>
    public static string WhyNothing(Theme theme, PoolChoice choice)
    {
        var all = choice.Passed.Count;
        if (all == 0)
            return $"The pool '{theme.Pool}' is empty.";

        var counts = choice.Passed.CountBy(pass => pass.Reason).ToDictionary();
        int Of(PassReason reason) => counts.GetValueOrDefault(reason);
        if (Of(PassReason.NoRight) == all)
            return $"None of the {all} items of the pool '{theme.Pool}' may be published then: a right or a permission is missing.";
        if (Of(PassReason.OtherLanguage) + Of(PassReason.NoRight) == all)
            return $"No item of the pool '{theme.Pool}' is in the language of the theme's channels.";

        string?[] parts =
        [
            Part(Of(PassReason.UsedTooNear), $"used less than {theme.GapDays.ToString(CultureInfo.InvariantCulture)} days from it"),
            Part(Of(PassReason.OutOfSeason), "out of season"),
            Part(Of(PassReason.NoRight), "without a right"),
            Part(Of(PassReason.OtherLanguage), "in another language"),
        ];
        return $"No item of the pool '{theme.Pool}' fits this date: {string.Join(", ", parts.OfType<string>())}.";
    }

    private static string? Part(int count, string words) => count == 0 ? null : $"{count.ToString(CultureInfo.InvariantCulture)} {words}";

    private static async Task<string?> LanguageAsync(EngagementContext db, Theme theme, CancellationToken ct)
    {
        var channels = theme.Channels.Select(channel => channel.ChannelId).ToList();
        var languages = (await db.Channels.Where(row => channels.Contains(row.Id)).Select(row => row.Language).ToListAsync(ct)).Select(tag => tag.Split('-')[0]).Distinct().ToList();
        return languages.Count == 1 ? languages[0] : null;
    }

    private static async Task<ILookup<LibraryItemId, DateTimeOffset?>> UsesAsync(EngagementContext db, Theme theme, Slot slot, CancellationToken ct)
    {
        var slots = await (
            from row in db.Slots
            join item in db.LibraryItems on row.LibraryItemId equals item.Id
            where item.Pool == theme.Pool && row.Id != slot.Id
            select new { Item = item.Id, At = row.StartsAt }).ToListAsync(ct);
        var posts = await (
            from place in db.PostMedia
            join post in db.Posts on place.PostId equals post.Id
            join media in db.Media on place.MediaId equals media.Id
            join item in db.LibraryItems on media.CutFromId ?? media.Id equals item.MediaId
            where item.Pool == theme.Pool && post.State != Core.Publishing.PostState.Cancelled && post.Id != slot.PostId
            select new { Item = item.Id, At = post.PublishAt }).ToListAsync(ct);
        return slots.Concat(posts).ToLookup(use => use.Item, use => (DateTimeOffset?)use.At);
    }
}
