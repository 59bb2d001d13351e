using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names a picture or film.</summary>
[TypeConverter(typeof(IdTypeConverter<MediaId>))]
public readonly record struct MediaId(long Value) : IId<MediaId>
{
    public static MediaId From(long value) => new(value);

    public static MediaId Parse(string s, IFormatProvider? provider) => IdText.Read<MediaId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out MediaId result) => IdText.TryRead(s, out result);

    public static bool operator <(MediaId left, MediaId right) => left.Value < right.Value;

    public static bool operator >(MediaId left, MediaId right) => left.Value > right.Value;

    public static bool operator <=(MediaId left, MediaId right) => left.Value <= right.Value;

    public static bool operator >=(MediaId left, MediaId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
