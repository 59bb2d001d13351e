using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names targets of a queue.</summary>
[TypeConverter(typeof(IdTypeConverter<SlaPolicyId>))]
public readonly record struct SlaPolicyId(long Value) : IId<SlaPolicyId>
{
    public static SlaPolicyId From(long value) => new(value);

    public static SlaPolicyId Parse(string s, IFormatProvider? provider) => IdText.Read<SlaPolicyId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out SlaPolicyId result) => IdText.TryRead(s, out result);

    public static bool operator <(SlaPolicyId left, SlaPolicyId right) => left.Value < right.Value;

    public static bool operator >(SlaPolicyId left, SlaPolicyId right) => left.Value > right.Value;

    public static bool operator <=(SlaPolicyId left, SlaPolicyId right) => left.Value <= right.Value;

    public static bool operator >=(SlaPolicyId left, SlaPolicyId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
