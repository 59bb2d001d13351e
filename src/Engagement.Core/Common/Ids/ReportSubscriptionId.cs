using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names one person's order of the weekly report by mail.</summary>
[TypeConverter(typeof(IdTypeConverter<ReportSubscriptionId>))]
public readonly record struct ReportSubscriptionId(long Value) : IId<ReportSubscriptionId>
{
    public static ReportSubscriptionId From(long value) => new(value);

    public static ReportSubscriptionId Parse(string s, IFormatProvider? provider) => IdText.Read<ReportSubscriptionId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out ReportSubscriptionId result) => IdText.TryRead(s, out result);

    public static bool operator <(ReportSubscriptionId left, ReportSubscriptionId right) => left.Value < right.Value;

    public static bool operator >(ReportSubscriptionId left, ReportSubscriptionId right) => left.Value > right.Value;

    public static bool operator <=(ReportSubscriptionId left, ReportSubscriptionId right) => left.Value <= right.Value;

    public static bool operator >=(ReportSubscriptionId left, ReportSubscriptionId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
