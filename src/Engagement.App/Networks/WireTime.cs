using System.Globalization;

namespace Engagement.App.Networks;

/// <summary>Reads instants in all the ways in which networks write them. What is none is null, never an exception.</summary>
internal static class WireTime
{
    private const long LastSecond = 253_402_300_799;
    private const long FirstMillisecond = 100_000_000_000;

    // 2026-11-22T05:09:33+0000 (Graph) and Wed Oct 10 20:19:24 +0000 2018 (X before version 2).
    private static readonly string[] Odd = ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "ddd MMM dd HH:mm:ss zzz yyyy"];

    public static DateTimeOffset? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 64)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return Read(number);
        }

        const DateTimeStyles styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParseExact(text, Odd, CultureInfo.InvariantCulture, styles, out var odd) ? odd
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, styles, out var instant) ? instant
            : null;
    }

    /// <summary>Seconds since 1970, or milliseconds where it can be nothing else.</summary>
    public static DateTimeOffset? Read(long number) => number switch
    {
        <= 0 => null,
        < FirstMillisecond => DateTimeOffset.FromUnixTimeSeconds(number),
        <= LastSecond * 1000 => DateTimeOffset.FromUnixTimeMilliseconds(number),
        _ => null,
    };
}
