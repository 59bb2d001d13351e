using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names a recurring series.</summary>
[TypeConverter(typeof(IdTypeConverter<ThemeId>))]
public readonly record struct ThemeId(long Value) : IId<ThemeId>
{
    public static ThemeId From(long value) => new(value);

    public static ThemeId Parse(string s, IFormatProvider? provider) => IdText.Read<ThemeId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out ThemeId result) => IdText.TryRead(s, out result);

    public static bool operator <(ThemeId left, ThemeId right) => left.Value < right.Value;

    public static bool operator >(ThemeId left, ThemeId right) => left.Value > right.Value;

    public static bool operator <=(ThemeId left, ThemeId right) => left.Value <= right.Value;

    public static bool operator >=(ThemeId left, ThemeId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
