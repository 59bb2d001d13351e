using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names one running process of the program.</summary>
[TypeConverter(typeof(IdTypeConverter<WorkerId>))]
public readonly record struct WorkerId(long Value) : IId<WorkerId>
{
    public static WorkerId From(long value) => new(value);

    public static WorkerId Parse(string s, IFormatProvider? provider) => IdText.Read<WorkerId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out WorkerId result) => IdText.TryRead(s, out result);

    public static bool operator <(WorkerId left, WorkerId right) => left.Value < right.Value;

    public static bool operator >(WorkerId left, WorkerId right) => left.Value > right.Value;

    public static bool operator <=(WorkerId left, WorkerId right) => left.Value <= right.Value;

    public static bool operator >=(WorkerId left, WorkerId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
