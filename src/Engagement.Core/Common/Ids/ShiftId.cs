using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names a time somebody is on duty.</summary>
[TypeConverter(typeof(IdTypeConverter<ShiftId>))]
public readonly record struct ShiftId(long Value) : IId<ShiftId>
{
    public static ShiftId From(long value) => new(value);

    public static ShiftId Parse(string s, IFormatProvider? provider) => IdText.Read<ShiftId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out ShiftId result) => IdText.TryRead(s, out result);

    public static bool operator <(ShiftId left, ShiftId right) => left.Value < right.Value;

    public static bool operator >(ShiftId left, ShiftId right) => left.Value > right.Value;

    public static bool operator <=(ShiftId left, ShiftId right) => left.Value <= right.Value;

    public static bool operator >=(ShiftId left, ShiftId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
