using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names one thing we say on one channel.</summary>
[TypeConverter(typeof(IdTypeConverter<DeliveryId>))]
public readonly record struct DeliveryId(long Value) : IId<DeliveryId>
{
    public static DeliveryId From(long value) => new(value);

    public static DeliveryId Parse(string s, IFormatProvider? provider) => IdText.Read<DeliveryId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out DeliveryId result) => IdText.TryRead(s, out result);

    public static bool operator <(DeliveryId left, DeliveryId right) => left.Value < right.Value;

    public static bool operator >(DeliveryId left, DeliveryId right) => left.Value > right.Value;

    public static bool operator <=(DeliveryId left, DeliveryId right) => left.Value <= right.Value;

    public static bool operator >=(DeliveryId left, DeliveryId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
