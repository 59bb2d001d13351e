using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names a mail that we send or have sent.</summary>
[TypeConverter(typeof(IdTypeConverter<OutgoingMailId>))]
public readonly record struct OutgoingMailId(long Value) : IId<OutgoingMailId>
{
    public static OutgoingMailId From(long value) => new(value);

    public static OutgoingMailId Parse(string s, IFormatProvider? provider) => IdText.Read<OutgoingMailId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out OutgoingMailId result) => IdText.TryRead(s, out result);

    public static bool operator <(OutgoingMailId left, OutgoingMailId right) => left.Value < right.Value;

    public static bool operator >(OutgoingMailId left, OutgoingMailId right) => left.Value > right.Value;

    public static bool operator <=(OutgoingMailId left, OutgoingMailId right) => left.Value <= right.Value;

    public static bool operator >=(OutgoingMailId left, OutgoingMailId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
