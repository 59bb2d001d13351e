using System.Globalization;
using Engagement.App.Channels;
using Engagement.App.Publishing;
using Engagement.App.Themes;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Core.Publishing;
using Engagement.Core.Themes;
using Engagement.Web.Design;
using Engagement.Web.Pages.Themes;
using Engagement.Web.Texts;

namespace Engagement.Web.Pages.Calendar;

/// <summary>Makes the cards of the calendar.</summary>
internal sealed class CalendarCards(PostReader posts, Words words)
{
    public CalendarCard Of(PostLine line, Page page)
    {
        var theme = line.ThemeId is { } id ? page.Themes.GetValueOrDefault(id) : null;
        var partly = line.Progress.Standing is PostStanding.PartlyPublished;
        return new CalendarCard
        {
            At = line.PublishAt,
            Day = page.Viewer.DayOf(line.PublishAt),
            Post = line.Id,
            Href = $"/posts/{line.Id}",
            Theme = theme?.Id,
            ThemeName = theme?.Name,
            Stripe = theme?.Colour,
            Text = line.Text.Length > 200 ? line.Text[..200] : line.Text,
            Networks = [.. line.Places.Select(place => place.Network).Distinct()],
            Look = line is { Progress.Standing: PostStanding.Held, HeldReason: { } reason }
                ? Looks.Of(reason)
                : Looks.Of(line.Progress.Standing),
            StateText = partly ? words["{0} of {1} published", line.Progress.Published, line.Progress.Of] : null,
            OtherClock = page.Other(line.PublishAt),
            CanMove = page.Viewer.May(Capability.Publish)
                && line.Progress.Standing is PostStanding.Draft or PostStanding.InReview or PostStanding.Approved or PostStanding.Scheduled or PostStanding.ChangesRequested,
        };
    }

    public CalendarCard Of(SlotLine slot, Page page) => new()
    {
        At = slot.StartsAt,
        Day = page.Viewer.DayOf(slot.StartsAt),
        Href = $"/themes/{slot.ThemeId}/{CalendarAddress.Write(slot.LocalDate)}",
        Theme = slot.ThemeId,
        ThemeName = slot.Theme,
        Stripe = slot.Colour,
        Text = slot.State is SlotState.Skipped ? words["Left out – open it to bring it back"] : Sentences.Of(slot.Problem) ?? words["Nothing written yet"],
        Look = slot.State is SlotState.Skipped ? SlotLooks.Of(slot.State) : new Look("Empty slot", "circle-dashed", Tone.Blue),
        IsSkipped = slot.State is SlotState.Skipped,
        OtherClock = page.Other(slot.StartsAt),
    };

    /// <summary>The posting times of a day, in each channel's zone, that are ahead and that nothing takes.</summary>
    public async Task<IReadOnlyList<CalendarCard>> FreeAsync(IReadOnlyList<ChannelLine> channels, DateOnly day, Page page, CancellationToken ct)
    {
        var free = new List<CalendarCard>();
        if (!page.Viewer.May(Capability.Publish))
        {
            return free;
        }

        foreach (var channel in channels.Where(channel => channel.PostingTimes.Any(time => time.Day == day.DayOfWeek)))
        {
            var zone = LocalTime.FindZone(channel.TimeZone) ?? page.Viewer.Zone;
            var taken = await posts.TimesAsync(channel.Id, LocalTime.StartOf(day, zone).AddHours(-1), LocalTime.StartOf(day.AddDays(1), zone), ct);
            free.AddRange(channel.PostingTimes
                .Where(time => time.Day == day.DayOfWeek)
                .Select(time => LocalTime.ToInstant(day, time.At, zone))
                .Where(at => at > page.Viewer.Now && PostingTimes.IsFree(at, taken))
                .Select(at => FreeCard(channel, at, page)));
        }

        return [.. free.OrderBy(card => card.At)];
    }

    private static CalendarCard FreeCard(ChannelLine channel, DateTimeOffset at, Page page) => new()
    {
        At = at,
        Day = page.Viewer.DayOf(at),
        Href = $"/compose?channel={channel.Id}&at={page.Viewer.Local(at).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)}",
        Text = channel.DisplayName,
        Networks = [channel.Network],
        Look = new Look("Free", "circle-dashed", Tone.Grey),
        OtherClock = page.Other(at),
    };

    /// <summary>What all cards of one page need.</summary>
    internal sealed record Page(Viewer Viewer, Dictionary<ThemeId, ThemeLine> Themes, TimeZoneInfo? Second)
    {
        public string? Other(DateTimeOffset at) => Second is null ? null
            : $"{TimeZoneInfo.ConvertTime(at, Second).ToString(Viewer.Language == "fi" ? "H.mm" : "HH:mm", CultureInfo.InvariantCulture)} {Second.Id[(Second.Id.LastIndexOf('/') + 1)..].Replace('_', ' ')}";
    }
}
