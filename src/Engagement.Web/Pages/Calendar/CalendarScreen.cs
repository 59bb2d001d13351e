using Engagement.App.Channels;
using Engagement.App.Outbound;
using Engagement.App.Publishing;
using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.People;
using Engagement.Core.Publishing;
using Engagement.Core.Themes;
using Engagement.Web.Design;
using Engagement.Web.Texts;

namespace Engagement.Web.Pages.Calendar;

/// <summary>Gathers what the calendar shows: posts, empty slots of themes, and what is wrong.</summary>
internal sealed class CalendarScreen(PostReader posts, ThemeReader themes, ChannelReader channels, DeliveryReader deliveries, Words words)
{
    private const int MostTroubles = 500;

    private static readonly TimeSpan LookBack = TimeSpan.FromDays(60);

    public async Task<CalendarModel> ReadAsync(CalendarAddress address, Viewer viewer, CancellationToken ct)
    {
        var held = await deliveries.ListAsync(new() { State = DeliveryState.Held, Source = DeliverySource.Post }, MostTroubles, ct);
        var reasons = held.Where(row => row.PostId is not null).GroupBy(row => row.PostId!.Value).ToDictionary(group => group.Key, group => group.First().HeldReason);
        var filter = FilterOf(address, viewer);
        var (lines, themeLines) = await LinesAsync(address, viewer, ct);
        var slots = filter.ChannelId is null ? await themes.SlotsBetweenAsync(filter.From, filter.To, ct) : [];
        return new CalendarModel
        {
            Address = address,
            Today = viewer.Today,
            Numbers = await NumbersAsync(held, viewer, ct),
            Cards =
            [
                .. lines.Where(line => Fits(line, address.Only, reasons)).Select(line => CardOf(line, themeLines, reasons, viewer)),
                .. slots.Where(slot => IsEmpty(slot, filter.ThemeId, address.Only, viewer)).Select(CardOf),
            ],
            Themes = [.. themeLines.Select(line => (line.Id.ToString(), line.Name))],
            Channels = [.. (await channels.ReadAsync(ct)).Select(line => (line.Id.ToString(), $"{line.Network} {line.DisplayName}"))],
        };
    }

    /// <summary>The posts of the days shown that fit the filter, and the themes.</summary>
    public async Task<(IReadOnlyList<PostLine> Lines, IReadOnlyList<ThemeLine> Themes)> LinesAsync(CalendarAddress address, Viewer viewer, CancellationToken ct)
    {
        var lines = await posts.ListAsync(FilterOf(address, viewer), ct);
        return ([.. lines.Where(line => line.Progress.Standing is not PostStanding.Cancelled)], await themes.ListAsync(ct));
    }

    private static PostFilter FilterOf(CalendarAddress address, Viewer viewer)
    {
        var (from, to) = Instants(address, viewer);
        return new PostFilter
        {
            From = from,
            To = to,
            ThemeId = ThemeId.TryParse(address.Theme, null, out var theme) ? theme : null,
            ChannelId = ChannelId.TryParse(address.Channel, null, out var channel) ? channel : null,
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

    private async Task<CalendarNumbers> NumbersAsync(IReadOnlyList<DeliveryLine> held, Viewer viewer, CancellationToken ct)
    {
        var failed = await deliveries.ListAsync(new() { State = DeliveryState.Failed, Source = DeliverySource.Post }, MostTroubles, ct);
        var unknown = await deliveries.ListAsync(new() { State = DeliveryState.Unknown, Source = DeliverySource.Post }, MostTroubles, ct);
        var review = await posts.ListAsync(new() { From = viewer.Now - LookBack, To = viewer.Now.AddYears(1), Standing = PostStanding.InReview }, ct);
        var empty = await themes.EmptyUntilAsync(viewer.Now.AddDays(7), ct);
        return new CalendarNumbers(
            failed.Count,
            unknown.Count + held.Count(row => row.HeldReason is HeldReason.CannotTell),
            held.Count(row => row.HeldReason is HeldReason.Missed),
            review.Count,
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
        && (only is null || (only == "empty" && slot.StartsAt <= viewer.Now.AddDays(7)));

    private CalendarCard CardOf(PostLine line, IReadOnlyList<ThemeLine> themeLines, Dictionary<PostId, HeldReason?> reasons, Viewer viewer)
    {
        var theme = themeLines.FirstOrDefault(found => found.Id == line.ThemeId);
        var partly = line.Progress.Standing is PostStanding.PartlyPublished;
        return new CalendarCard
        {
            At = line.PublishAt,
            Post = line.Id,
            Href = $"/posts/{line.Id}",
            ThemeName = theme?.Name,
            Stripe = theme?.Colour,
            Text = line.Text,
            Networks = [.. line.Places.Select(place => place.Network).Distinct()],
            Look = line.Progress.Standing is PostStanding.Held && reasons.GetValueOrDefault(line.Id) is { } reason
                ? Looks.Of(reason)
                : Looks.Of(line.Progress.Standing),
            StateText = partly ? words["{0} of {1} published", line.Progress.Published, line.Progress.Of] : null,
            CanMove = viewer.May(Capability.Publish) && line.PublishAt > viewer.Now
                && line.Progress.Standing is PostStanding.Draft or PostStanding.InReview or PostStanding.Approved or PostStanding.Scheduled or PostStanding.ChangesRequested,
        };
    }

    private CalendarCard CardOf(SlotLine slot) => new()
    {
        At = slot.StartsAt,
        Href = $"/themes/{slot.ThemeId}/{CalendarAddress.Text(slot.LocalDate)}",
        ThemeName = slot.Theme,
        Stripe = slot.Colour,
        Text = slot.Problem ?? words["Nothing written yet"],
        Look = new Look("Empty slot", "circle-dashed", Tone.Blue),
    };
}
