using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names one line of the record of what people did.</summary>
[TypeConverter(typeof(IdTypeConverter<AuditEntryId>))]
public readonly record struct AuditEntryId(long Value) : IId<AuditEntryId>
{
    public static AuditEntryId From(long value) => new(value);

    public static AuditEntryId Parse(string s, IFormatProvider? provider) => IdText.Read<AuditEntryId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out AuditEntryId result) => IdText.TryRead(s, out result);

    public static bool operator <(AuditEntryId left, AuditEntryId right) => left.Value < right.Value;

    public static bool operator >(AuditEntryId left, AuditEntryId right) => left.Value > right.Value;

    public static bool operator <=(AuditEntryId left, AuditEntryId right) => left.Value <= right.Value;

    public static bool operator >=(AuditEntryId left, AuditEntryId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
