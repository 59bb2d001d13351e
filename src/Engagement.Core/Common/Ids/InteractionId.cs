using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names one inbound thing.</summary>
[TypeConverter(typeof(IdTypeConverter<InteractionId>))]
public readonly record struct InteractionId(long Value) : IId<InteractionId>
{
    public static InteractionId From(long value) => new(value);

    public static InteractionId Parse(string s, IFormatProvider? provider) => IdText.Read<InteractionId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out InteractionId result) => IdText.TryRead(s, out result);

    public static bool operator <(InteractionId left, InteractionId right) => left.Value < right.Value;

    public static bool operator >(InteractionId left, InteractionId right) => left.Value > right.Value;

    public static bool operator <=(InteractionId left, InteractionId right) => left.Value <= right.Value;

    public static bool operator >=(InteractionId left, InteractionId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
