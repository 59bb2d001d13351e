using Engagement.App.Channels;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Core.Publishing;
using Engagement.Core.Themes;

namespace Engagement.Web.Pages.Calendar;

/// <summary>Gathers what the calendar shows: posts, empty slots of themes, and what is wrong.</summary>
internal sealed class CalendarScreen(
    PostReader posts, CalendarReader calendar, ThemeReader themes, ChannelReader channels, PeopleReader people, CalendarCards cards)
{
    private const int SoonDays = 7;
    private const int MonthDays = 30;

    private static readonly TimeSpan LookBack = TimeSpan.FromDays(60);

    public async Task<CalendarModel> ReadAsync(CalendarAddress address, Viewer viewer, CancellationToken ct)
    {
        var filter = FilterOf(address, viewer);
        var room = CalendarRoom.Of(address.Shape);
        var days = ShowsPosts(address.Only)
            ? await calendar.ReadAsync(filter, viewer.Zone, room.OfOneDay, room.InAll, ct)
            : new PostDays([], new Dictionary<DateOnly, int>());
        var themeLines = await themes.ListAsync(ct);
        var slots = ShowsSlots(address) ? await themes.SlotsBetweenAsync(filter.From, filter.To, ct) : [];
        var all = await channels.ReadAsync(ct);
        var empty = await themes.EmptyUntilAsync(viewer.Now.AddDays(MonthDays), ct);
        var page = new CalendarCards.Page(viewer, themeLines.ToDictionary(line => line.Id), LocalTime.FindZone(address.Zone ?? ""));
        List<CalendarCard> open = [.. slots.Where(slot => IsEmpty(slot, filter.ThemeId, address.Only, viewer) || IsSkipped(slot, filter.ThemeId, address.Only)).Select(slot => cards.Of(slot, page))];
        return new CalendarModel
        {
            Address = address,
            Today = viewer.Today,
            Numbers = await NumbersAsync(empty, viewer, ct),
            Cards = [.. days.Lines.Select(line => cards.Of(line, page)), .. open],
            Counts = days.Counts.Concat(open.CountBy(card => card.Day))
                .GroupBy(day => day.Key, day => day.Value).ToDictionary(day => day.Key, day => day.Sum()),
            FreeTimes = address is { Shape: "day", IsFiltered: false } ? await cards.FreeAsync(all, address.DayOr(viewer.Today), page, ct) : [],
            Themes = [.. themeLines.Select(line => (line.Id.ToString(), line.Name))],
            Channels = [.. all.Select(line => (line.Id.ToString(), $"{line.Network} {line.DisplayName}"))],
            Authors = [.. (await people.ReadUsersAsync(ct)).Select(user => (user.Id.ToString(), user.DisplayName))],
        };
    }

    /// <summary>The posts of the days shown that fit the filter, and the themes.</summary>
    public async Task<(IReadOnlyList<PostLine> Lines, IReadOnlyList<ThemeLine> Themes)> LinesAsync(CalendarAddress address, Viewer viewer, CancellationToken ct)
    {
        var lines = await posts.ListAsync(FilterOf(address, viewer), ct);
        return ([.. lines.Where(line => line.Progress.Standing is not PostStanding.Cancelled)], await themes.ListAsync(ct));
    }

    private static bool ShowsSlots(CalendarAddress address) =>
        string.IsNullOrEmpty(address.Channel) && string.IsNullOrEmpty(address.State) && string.IsNullOrEmpty(address.Author) && string.IsNullOrEmpty(address.Text);

    private static PostFilter FilterOf(CalendarAddress address, Viewer viewer)
    {
        var (from, to) = Instants(address, viewer);
        return new PostFilter
        {
            From = from,
            To = to,
            ThemeId = ThemeId.TryParse(address.Theme, null, out var theme) ? theme : null,
            ChannelId = ChannelId.TryParse(address.Channel, null, out var channel) ? channel : null,
            CreatedBy = UserId.TryParse(address.Author, null, out var author) ? author : null,
            Text = string.IsNullOrWhiteSpace(address.Text) ? null : address.Text.Trim(),
            Trouble = address.Only switch
            {
                "failed" => PostTrouble.Failed,
                "unknown" => PostTrouble.Unknown,
                "missed" => PostTrouble.Missed,
                _ => null,
            },
            Standing = address.Only == "review" ? PostStanding.InReview : Enum.TryParse<PostStanding>(address.State, ignoreCase: true, out var standing) && Enum.IsDefined(standing) ? standing : null,
        };
    }

    private static (DateTimeOffset From, DateTimeOffset To) Instants(CalendarAddress address, Viewer viewer)
    {
        if (address.Only is not null && address.Shape == "list" && address.Day is null)
        {
            return (viewer.Now - LookBack, viewer.Now + LookBack);
        }

        var (first, last) = address.Range(viewer.Today);
        return (LocalTime.ToInstant(first, TimeOnly.MinValue, viewer.Zone), LocalTime.ToInstant(last.AddDays(1), TimeOnly.MinValue, viewer.Zone));
    }

    private async Task<CalendarNumbers> NumbersAsync(IReadOnlyList<SlotLine> empty, Viewer viewer, CancellationToken ct)
    {
        var troubles = await calendar.CountTroublesAsync(ct);
        return new CalendarNumbers(
            troubles.GetValueOrDefault(PostTrouble.Failed),
            troubles.GetValueOrDefault(PostTrouble.Unknown),
            troubles.GetValueOrDefault(PostTrouble.Missed),
            await posts.CountInReviewAsync(viewer.Now - LookBack, ct),
            empty.Count(slot => slot.StartsAt <= viewer.Now.AddDays(SoonDays)),
            empty.Count);
    }

    private static bool ShowsPosts(string? only) => only is null or "failed" or "unknown" or "missed" or "review";

    private static bool IsSkipped(SlotLine slot, ThemeId? theme, string? only) =>
        only is null && slot.State is SlotState.Skipped && (theme is null || slot.ThemeId == theme);

    private static bool IsEmpty(SlotLine slot, ThemeId? theme, string? only, Viewer viewer) =>
        slot.State is SlotState.Open && slot.PostId is null && slot.StartsAt > viewer.Now && (theme is null || slot.ThemeId == theme)
        && (only is null || (only is "empty" or "empty30" && slot.StartsAt <= viewer.Now.AddDays(only == "empty" ? SoonDays : MonthDays)));
}
