using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names a person outside.</summary>
[TypeConverter(typeof(IdTypeConverter<ContactId>))]
public readonly record struct ContactId(long Value) : IId<ContactId>
{
    public static ContactId From(long value) => new(value);

    public static ContactId Parse(string s, IFormatProvider? provider) => IdText.Read<ContactId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out ContactId result) => IdText.TryRead(s, out result);

    public static bool operator <(ContactId left, ContactId right) => left.Value < right.Value;

    public static bool operator >(ContactId left, ContactId right) => left.Value > right.Value;

    public static bool operator <=(ContactId left, ContactId right) => left.Value <= right.Value;

    public static bool operator >=(ContactId left, ContactId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
