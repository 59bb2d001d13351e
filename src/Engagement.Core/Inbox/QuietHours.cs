using Engagement.Core.Common;

namespace Engagement.Core.Inbox;

/// <summary>The part of the day in which a channel says nothing by itself, in its own zone; over midnight where it begins later than it ends.</summary>
/// <param name="From">The first quiet minute.</param>
/// <param name="To">The first minute that is not quiet any more.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>The instant at which the robot may speak: now, or the end of the quiet hours that now lies in.</summary>
    public DateTimeOffset SpeakAt(DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = LocalTime.DateAt(now, zone);

        // Yesterday's quiet hours may reach into today.
        for (var day = today.AddDays(-1); day <= today; day = day.AddDays(1))
        {
            var begins = LocalTime.ToInstant(day, From, zone);
            var ends = LocalTime.ToInstant(To > From ? day : day.AddDays(1), To, zone);
            if (From != To && now >= begins && now < ends)
            {
                return ends;
            }
        }

        return now;
    }
}
