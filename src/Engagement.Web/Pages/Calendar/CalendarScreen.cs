using Engagement.App.Channels;
using Engagement.App.Outbound;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;
using Engagement.Core.Themes;

namespace Engagement.Web.Pages.Calendar;

/// <summary>Gathers what the calendar shows: posts, empty slots of themes, and what is wrong.</summary>
internal sealed class CalendarScreen(
    PostReader posts, ThemeReader themes, ChannelReader channels, DeliveryReader deliveries, PeopleReader people, CalendarCards cards)
{
    private const int MostTroubles = 500;
    private const int SoonDays = 7;
    private const int MonthDays = 30;

    private static readonly TimeSpan LookBack = TimeSpan.FromDays(60);

    public async Task<CalendarModel> ReadAsync(CalendarAddress address, Viewer viewer, CancellationToken ct)
    {
        var held = await deliveries.ListAsync(new() { State = DeliveryState.Held, Source = DeliverySource.Post }, MostTroubles, ct);
        var reasons = held.Where(row => row.PostId is not null).GroupBy(row => row.PostId!.Value).ToDictionary(group => group.Key, group => group.First().HeldReason);
        var filter = FilterOf(address, viewer);
        var (lines, themeLines) = await LinesAsync(address, viewer, ct);
        var slots = ShowsSlots(address) ? await themes.SlotsBetweenAsync(filter.From, filter.To, ct) : [];
        var all = await channels.ReadAsync(ct);
        var empty = await themes.EmptyUntilAsync(viewer.Now.AddDays(MonthDays), ct);
        var page = new CalendarCards.Page(viewer, themeLines.ToDictionary(line => line.Id), reasons, LocalTime.FindZone(address.Zone ?? ""));
        return new CalendarModel
        {
            Address = address,
            Today = viewer.Today,
            Numbers = await NumbersAsync(held, empty, viewer, ct),
            Cards =
            [
                .. lines.Where(line => Fits(line, address.Only, reasons)).Select(line => cards.Of(line, page)),
                .. slots.Where(slot => IsEmpty(slot, filter.ThemeId, address.Only, viewer)).Select(slot => cards.Of(slot, page)),
            ],
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
            Standing = Enum.TryParse<PostStanding>(address.State, ignoreCase: true, out var standing) && Enum.IsDefined(standing) ? standing : null,
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

    private async Task<CalendarNumbers> NumbersAsync(IReadOnlyList<DeliveryLine> held, IReadOnlyList<SlotLine> empty, Viewer viewer, CancellationToken ct)
    {
        var failed = await deliveries.ListAsync(new() { State = DeliveryState.Failed, Source = DeliverySource.Post }, MostTroubles, ct);
        var unknown = await deliveries.ListAsync(new() { State = DeliveryState.Unknown, Source = DeliverySource.Post }, MostTroubles, ct);
        return new CalendarNumbers(
            failed.Count,
            unknown.Count + held.Count(row => row.HeldReason is HeldReason.CannotTell),
            held.Count(row => row.HeldReason is HeldReason.Missed),
            await posts.CountInReviewAsync(viewer.Now - LookBack, ct),
            empty.Count(slot => slot.StartsAt <= viewer.Now.AddDays(SoonDays)),
            empty.Count);
    }

    private static bool Fits(PostLine line, string? only, Dictionary<PostId, HeldReason?> reasons) => only switch
    {
        null => true,
        "failed" => line.Places.Any(place => place.Delivery is DeliveryState.Failed),
        "unknown" => line.Places.Any(place => place.Delivery is DeliveryState.Unknown) || reasons.GetValueOrDefault(line.Id) is HeldReason.CannotTell,
        "missed" => reasons.GetValueOrDefault(line.Id) is HeldReason.Missed,
        "review" => line.Progress.Standing is PostStanding.InReview,
        _ => false,
    };

    private static bool IsEmpty(SlotLine slot, ThemeId? theme, string? only, Viewer viewer) =>
        slot.State is SlotState.Open && slot.PostId is null && slot.StartsAt > viewer.Now && (theme is null || slot.ThemeId == theme)
        && (only is null || (only is "empty" or "empty30" && slot.StartsAt <= viewer.Now.AddDays(only == "empty" ? SoonDays : MonthDays)));
}
