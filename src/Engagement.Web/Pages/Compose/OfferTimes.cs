using Engagement.App.Channels;
using Engagement.App.Publishing;
using Engagement.App.Reporting;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Publishing;

namespace Engagement.Web.Pages.Compose;

/// <summary>Which times would be good for a channel: its next free slot, and the hours that did best by our own results.</summary>
internal sealed class OfferTimes(PostReader posts, BestTimesReader best, TimeProvider time)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(70);

    public async Task<IReadOnlyList<TimeOffer>> ForAsync(ChannelLine channel, CancellationToken ct)
    {
        var (now, zone) = (time.GetUtcNow(), ZoneOf(channel));
        var offers = new List<TimeOffer>();
        if (await NextFreeAsync(channel, null, ct) is { } free)
        {
            offers.Add(free);
        }

        foreach (var hour in await best.ReadAsync(channel.Id, zone, ct))
        {
            offers.Add(new TimeOffer(BestTimes.Next(hour, zone, now), channel, hour));
        }

        return offers;
    }

    /// <summary>The next free slot of the channel, on or after a day; null where it has no posting times.</summary>
    public async Task<TimeOffer?> NextFreeAsync(ChannelLine channel, DateOnly? from, CancellationToken ct)
    {
        if (channel.PostingTimes.Count == 0)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var taken = await posts.TimesAsync(channel.Id, now, now + Ahead, ct);
        return PostingTimes.NextFree(channel.PostingTimes, ZoneOf(channel), taken, now, from) is { } at ? new TimeOffer(at, channel, null) : null;
    }

    /// <summary>The earliest free slot of any channel on a day; null where there is none.</summary>
    public async Task<TimeOffer?> OnDayAsync(IEnumerable<ChannelLine> channels, DateOnly day, CancellationToken ct)
    {
        TimeOffer? first = null;
        foreach (var channel in channels)
        {
            if (await NextFreeAsync(channel, day, ct) is { } offer && LocalTime.DateAt(offer.At, ZoneOf(channel)) == day && (first is null || offer.At < first.At))
            {
                first = offer;
            }
        }

        return first;
    }

    private static TimeZoneInfo ZoneOf(ChannelLine channel) => LocalTime.FindZone(channel.TimeZone) ?? TimeZoneInfo.Utc;
}
