using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names a piece of content that themes draw on.</summary>
[TypeConverter(typeof(IdTypeConverter<LibraryItemId>))]
public readonly record struct LibraryItemId(long Value) : IId<LibraryItemId>
{
    public static LibraryItemId From(long value) => new(value);

    public static LibraryItemId Parse(string s, IFormatProvider? provider) => IdText.Read<LibraryItemId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out LibraryItemId result) => IdText.TryRead(s, out result);

    public static bool operator <(LibraryItemId left, LibraryItemId right) => left.Value < right.Value;

    public static bool operator >(LibraryItemId left, LibraryItemId right) => left.Value > right.Value;

    public static bool operator <=(LibraryItemId left, LibraryItemId right) => left.Value <= right.Value;

    public static bool operator >=(LibraryItemId left, LibraryItemId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
