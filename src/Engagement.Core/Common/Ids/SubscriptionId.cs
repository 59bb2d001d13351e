using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names one address of another program that wants to be told.</summary>
[TypeConverter(typeof(IdTypeConverter<SubscriptionId>))]
public readonly record struct SubscriptionId(long Value) : IId<SubscriptionId>
{
    public static SubscriptionId From(long value) => new(value);

    public static SubscriptionId Parse(string s, IFormatProvider? provider) => IdText.Read<SubscriptionId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out SubscriptionId result) => IdText.TryRead(s, out result);

    public static bool operator <(SubscriptionId left, SubscriptionId right) => left.Value < right.Value;

    public static bool operator >(SubscriptionId left, SubscriptionId right) => left.Value > right.Value;

    public static bool operator <=(SubscriptionId left, SubscriptionId right) => left.Value <= right.Value;

    public static bool operator >=(SubscriptionId left, SubscriptionId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
