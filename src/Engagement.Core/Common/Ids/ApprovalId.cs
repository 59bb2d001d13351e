using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names one verdict on a post.</summary>
[TypeConverter(typeof(IdTypeConverter<ApprovalId>))]
public readonly record struct ApprovalId(long Value) : IId<ApprovalId>
{
    public static ApprovalId From(long value) => new(value);

    public static ApprovalId Parse(string s, IFormatProvider? provider) => IdText.Read<ApprovalId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out ApprovalId result) => IdText.TryRead(s, out result);

    public static bool operator <(ApprovalId left, ApprovalId right) => left.Value < right.Value;

    public static bool operator >(ApprovalId left, ApprovalId right) => left.Value > right.Value;

    public static bool operator <=(ApprovalId left, ApprovalId right) => left.Value <= right.Value;

    public static bool operator >=(ApprovalId left, ApprovalId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
