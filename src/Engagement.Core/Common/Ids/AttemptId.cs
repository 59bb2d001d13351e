using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names one try at the network.</summary>
[TypeConverter(typeof(IdTypeConverter<AttemptId>))]
public readonly record struct AttemptId(long Value) : IId<AttemptId>
{
    public static AttemptId From(long value) => new(value);

    public static AttemptId Parse(string s, IFormatProvider? provider) => IdText.Read<AttemptId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out AttemptId result) => IdText.TryRead(s, out result);

    public static bool operator <(AttemptId left, AttemptId right) => left.Value < right.Value;

    public static bool operator >(AttemptId left, AttemptId right) => left.Value > right.Value;

    public static bool operator <=(AttemptId left, AttemptId right) => left.Value <= right.Value;

    public static bool operator >=(AttemptId left, AttemptId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
