using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names a frozen weekly report.</summary>
[TypeConverter(typeof(IdTypeConverter<ReportSnapshotId>))]
public readonly record struct ReportSnapshotId(long Value) : IId<ReportSnapshotId>
{
    public static ReportSnapshotId From(long value) => new(value);

    public static ReportSnapshotId Parse(string s, IFormatProvider? provider) => IdText.Read<ReportSnapshotId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out ReportSnapshotId result) => IdText.TryRead(s, out result);

    public static bool operator <(ReportSnapshotId left, ReportSnapshotId right) => left.Value < right.Value;

    public static bool operator >(ReportSnapshotId left, ReportSnapshotId right) => left.Value > right.Value;

    public static bool operator <=(ReportSnapshotId left, ReportSnapshotId right) => left.Value <= right.Value;

    public static bool operator >=(ReportSnapshotId left, ReportSnapshotId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
