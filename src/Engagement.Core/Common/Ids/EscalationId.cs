using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names one step of the ladder that fired.</summary>
[TypeConverter(typeof(IdTypeConverter<EscalationId>))]
public readonly record struct EscalationId(long Value) : IId<EscalationId>
{
    public static EscalationId From(long value) => new(value);

    public static EscalationId Parse(string s, IFormatProvider? provider) => IdText.Read<EscalationId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out EscalationId result) => IdText.TryRead(s, out result);

    public static bool operator <(EscalationId left, EscalationId right) => left.Value < right.Value;

    public static bool operator >(EscalationId left, EscalationId right) => left.Value > right.Value;

    public static bool operator <=(EscalationId left, EscalationId right) => left.Value <= right.Value;

    public static bool operator >=(EscalationId left, EscalationId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
