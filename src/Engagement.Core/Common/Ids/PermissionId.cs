using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names a fan's grant.</summary>
[TypeConverter(typeof(IdTypeConverter<PermissionId>))]
public readonly record struct PermissionId(long Value) : IId<PermissionId>
{
    public static PermissionId From(long value) => new(value);

    public static PermissionId Parse(string s, IFormatProvider? provider) => IdText.Read<PermissionId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out PermissionId result) => IdText.TryRead(s, out result);

    public static bool operator <(PermissionId left, PermissionId right) => left.Value < right.Value;

    public static bool operator >(PermissionId left, PermissionId right) => left.Value > right.Value;

    public static bool operator <=(PermissionId left, PermissionId right) => left.Value <= right.Value;

    public static bool operator >=(PermissionId left, PermissionId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
