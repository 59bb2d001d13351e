using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Engagement.App.Data;

/// <summary>An instant in UTC, cut to the microseconds that PostgreSQL keeps; it refuses any other offset.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(instant => Store(instant), stored => stored.ToUniversalTime())
{
    public static DateTimeOffset Store(DateTimeOffset instant) => new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
