using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names a report that somebody put together.</summary>
[TypeConverter(typeof(IdTypeConverter<SavedReportId>))]
public readonly record struct SavedReportId(long Value) : IId<SavedReportId>
{
    public static SavedReportId From(long value) => new(value);

    public static SavedReportId Parse(string s, IFormatProvider? provider) => IdText.Read<SavedReportId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out SavedReportId result) => IdText.TryRead(s, out result);

    public static bool operator <(SavedReportId left, SavedReportId right) => left.Value < right.Value;

    public static bool operator >(SavedReportId left, SavedReportId right) => left.Value > right.Value;

    public static bool operator <=(SavedReportId left, SavedReportId right) => left.Value <= right.Value;

    public static bool operator >=(SavedReportId left, SavedReportId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
