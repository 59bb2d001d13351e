using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names a person who works here.</summary>
[TypeConverter(typeof(IdTypeConverter<UserId>))]
public readonly record struct UserId(long Value) : IId<UserId>
{
    public static UserId From(long value) => new(value);

    public static UserId Parse(string s, IFormatProvider? provider) => IdText.Read<UserId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out UserId result) => IdText.TryRead(s, out result);

    public static bool operator <(UserId left, UserId right) => left.Value < right.Value;

    public static bool operator >(UserId left, UserId right) => left.Value > right.Value;

    public static bool operator <=(UserId left, UserId right) => left.Value <= right.Value;

    public static bool operator >=(UserId left, UserId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
