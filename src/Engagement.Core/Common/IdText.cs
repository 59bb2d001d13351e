using System.Globalization;

namespace Engagement.Core.Common;

/// <summary>Reads and writes typed ids as decimal text.</summary>
public static class IdText
{
    public static string Write(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static bool TryRead<TId>(string? text, out TId id)
        where TId : struct, IId<TId>
    {
        var read = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        id = TId.From(value);
        return read && value > 0;
    }

    /// <exception cref="FormatException">The text is not a positive decimal number.</exception>
    public static TId Read<TId>(string? text)
        where TId : struct, IId<TId> =>
        TryRead<TId>(text, out var id) ? id : throw new FormatException($"'{text}' is not an id.");
}
