using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names a key of an outside program.</summary>
[TypeConverter(typeof(IdTypeConverter<ApiKeyId>))]
public readonly record struct ApiKeyId(long Value) : IId<ApiKeyId>
{
    public static ApiKeyId From(long value) => new(value);

    public static ApiKeyId Parse(string s, IFormatProvider? provider) => IdText.Read<ApiKeyId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out ApiKeyId result) => IdText.TryRead(s, out result);

    public static bool operator <(ApiKeyId left, ApiKeyId right) => left.Value < right.Value;

    public static bool operator >(ApiKeyId left, ApiKeyId right) => left.Value > right.Value;

    public static bool operator <=(ApiKeyId left, ApiKeyId right) => left.Value <= right.Value;

    public static bool operator >=(ApiKeyId left, ApiKeyId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
