using System.Globalization;
using System.Text;

namespace Engagement.Core.Publishing;

/// <summary>Writes iCalendar (RFC 5545): folded lines, escaped texts, instants in UTC.</summary>
public static class CalendarFeed
{
    private const int MostOctets = 75;

    public static string Write(string name, IEnumerable<FeedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Engagement//Calendar//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, $"X-WR-CALNAME:{Escape(name)}");
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT15M");
        foreach (var one in events)
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{one.Uid}");
            Line(text, $"DTSTAMP:{Instant(one.Stamp)}");
            Line(text, $"DTSTART:{Instant(one.At)}");
            Line(text, "DURATION:PT15M");
            Line(text, $"SEQUENCE:{one.Version.ToString(CultureInfo.InvariantCulture)}");
            Line(text, $"SUMMARY:{Escape(one.Summary)}");
            Line(text, $"DESCRIPTION:{Escape(one.Description)}");
            if (one.Url is not null)
            {
                Line(text, $"URL:{one.Url}");
            }

            Line(text, "TRANSP:TRANSPARENT");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\\n");

    // A line has at most 75 octets; it goes on after a line end and a space, never inside a character.
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
