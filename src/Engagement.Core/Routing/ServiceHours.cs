using Engagement.Core.Common;

namespace Engagement.Core.Routing;

/// <summary>When a queue's promises count: on some hours of the week, in a zone, without its holidays. No service hours means round the clock.</summary>
/// <param name="Zone">IANA zone.</param>
/// <param name="Spans">The hours of a week; several on one day are a split day.</param>
/// <param name="Closed">Days on which nobody works.</param>
public sealed record ServiceHours(string Zone, IReadOnlyList<ServiceSpan> Spans, IReadOnlyList<DateOnly> Closed)
{
    // A promise longer than this in service hours is not made; without a bound a week of holidays would be searched for ever.
    private const int LongestSearch = 800;

    /// <summary>The instant at which so much service time has passed since <paramref name="start"/>, to the second and beyond.</summary>
    public DateTimeOffset Add(DateTimeOffset start, TimeSpan service)
    {
        var left = service;
        foreach (var (from, to) in OpenFrom(start))
        {
            var begins = from > start ? from : start;
            if (to - begins >= left)
            {
                return begins + left;
            }

            left -= to - begins;
        }

        throw new InvalidOperationException($"The service hours in {Zone} are never open for {service}.");
    }

    /// <summary>How much service time lies between two instants.</summary>
    public TimeSpan Between(DateTimeOffset start, DateTimeOffset end)
    {
        var sum = TimeSpan.Zero;
        foreach (var (from, to) in OpenFrom(start).TakeWhile(open => open.From < end))
        {
            var (begins, ends) = (from > start ? from : start, to < end ? to : end);
            sum += ends > begins ? ends - begins : TimeSpan.Zero;
        }

        return sum;
    }

    /// <summary>The open times within two instants.</summary>
    public IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> OpenBetween(DateTimeOffset start, DateTimeOffset end) =>
        [.. OpenFrom(start).TakeWhile(open => open.From < end).Select(open => (open.From > start ? open.From : start, open.To < end ? open.To : end))];

    /// <summary>Open at this instant.</summary>
    public bool IsOpen(DateTimeOffset now) => OpenFrom(now).FirstOrDefault() is var (from, to) && from <= now && now < to;

    /// <summary>The open times that end after an instant, merged where they touch or overlap, in order.</summary>
    private IEnumerable<(DateTimeOffset From, DateTimeOffset To)> OpenFrom(DateTimeOffset start)
    {
        var zone = LocalTime.FindZone(Zone) ?? throw new InvalidOperationException($"There is no zone {Zone}.");
        var first = LocalTime.DateAt(start, zone).AddDays(-1);
        (DateTimeOffset From, DateTimeOffset To)? open = null;
        for (var day = first; day < first.AddDays(LongestSearch); day = day.AddDays(1))
        {
            foreach (var (from, to) in OpenOn(day, zone))
            {
                if (open is { } running && from <= running.To)
                {
                    open = (running.From, to > running.To ? to : running.To);
                    continue;
                }

                if (open is { } done && done.To > start)
                {
                    yield return done;
                }

                open = (from, to);
            }
        }

        if (open is { } last && last.To > start)
        {
            yield return last;
        }
    }

    private IEnumerable<(DateTimeOffset From, DateTimeOffset To)> OpenOn(DateOnly day, TimeZoneInfo zone) =>
        Closed.Contains(day)
            ? []
            : Spans
                .Where(span => span.Day == day.DayOfWeek)
                .Select(span => (LocalTime.ToInstant(day, span.From, zone), LocalTime.ToInstant(span.To > span.From ? day : day.AddDays(1), span.To, zone)))
                .Where(open => open.Item2 > open.Item1)
                .OrderBy(open => open.Item1);
}
