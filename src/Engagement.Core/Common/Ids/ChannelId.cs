using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names one connected account on a network.</summary>
[TypeConverter(typeof(IdTypeConverter<ChannelId>))]
public readonly record struct ChannelId(long Value) : IId<ChannelId>
{
    public static ChannelId From(long value) => new(value);

    public static ChannelId Parse(string s, IFormatProvider? provider) => IdText.Read<ChannelId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out ChannelId result) => IdText.TryRead(s, out result);

    public static bool operator <(ChannelId left, ChannelId right) => left.Value < right.Value;

    public static bool operator >(ChannelId left, ChannelId right) => left.Value > right.Value;

    public static bool operator <=(ChannelId left, ChannelId right) => left.Value <= right.Value;

    public static bool operator >=(ChannelId left, ChannelId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
