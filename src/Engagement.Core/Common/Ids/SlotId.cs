using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names the place an occurrence opens on the calendar.</summary>
[TypeConverter(typeof(IdTypeConverter<SlotId>))]
public readonly record struct SlotId(long Value) : IId<SlotId>
{
    public static SlotId From(long value) => new(value);

    public static SlotId Parse(string s, IFormatProvider? provider) => IdText.Read<SlotId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out SlotId result) => IdText.TryRead(s, out result);

    public static bool operator <(SlotId left, SlotId right) => left.Value < right.Value;

    public static bool operator >(SlotId left, SlotId right) => left.Value > right.Value;

    public static bool operator <=(SlotId left, SlotId right) => left.Value <= right.Value;

    public static bool operator >=(SlotId left, SlotId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
