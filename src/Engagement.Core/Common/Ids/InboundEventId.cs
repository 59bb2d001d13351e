using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names one raw event of a network.</summary>
[TypeConverter(typeof(IdTypeConverter<InboundEventId>))]
public readonly record struct InboundEventId(long Value) : IId<InboundEventId>
{
    public static InboundEventId From(long value) => new(value);

    public static InboundEventId Parse(string s, IFormatProvider? provider) => IdText.Read<InboundEventId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out InboundEventId result) => IdText.TryRead(s, out result);

    public static bool operator <(InboundEventId left, InboundEventId right) => left.Value < right.Value;

    public static bool operator >(InboundEventId left, InboundEventId right) => left.Value > right.Value;

    public static bool operator <=(InboundEventId left, InboundEventId right) => left.Value <= right.Value;

    public static bool operator >=(InboundEventId left, InboundEventId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
