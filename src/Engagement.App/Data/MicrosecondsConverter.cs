using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Engagement.App.Data;

/// <summary>An instant as whole microseconds since 1970 in UTC.</summary>
internal sealed class MicrosecondsConverter() : ValueConverter<DateTimeOffset, long>(
    instant => (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
    stored => new DateTimeOffset((stored * TimeSpan.TicksPerMicrosecond) + DateTimeOffset.UnixEpoch.Ticks, TimeSpan.Zero));
