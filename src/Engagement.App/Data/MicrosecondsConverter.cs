using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Engagement.App.Data;

/// <summary>An instant as whole microseconds since 1970 in UTC.</summary>
internal sealed class MicrosecondsConverter() : ValueConverter<DateTimeOffset, long>(instant => Store(instant), stored => Read(stored))
{
    public static long Store(DateTimeOffset instant) => (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset Read(long stored) => new(Ticks(stored), TimeSpan.Zero);

    public static long Ticks(long stored) => (stored * TimeSpan.TicksPerMicrosecond) + DateTimeOffset.UnixEpoch.Ticks;
}
