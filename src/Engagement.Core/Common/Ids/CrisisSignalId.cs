using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names a warning that a channel fares far worse than usual.</summary>
[TypeConverter(typeof(IdTypeConverter<CrisisSignalId>))]
public readonly record struct CrisisSignalId(long Value) : IId<CrisisSignalId>
{
    public static CrisisSignalId From(long value) => new(value);

    public static CrisisSignalId Parse(string s, IFormatProvider? provider) => IdText.Read<CrisisSignalId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out CrisisSignalId result) => IdText.TryRead(s, out result);

    public static bool operator <(CrisisSignalId left, CrisisSignalId right) => left.Value < right.Value;

    public static bool operator >(CrisisSignalId left, CrisisSignalId right) => left.Value > right.Value;

    public static bool operator <=(CrisisSignalId left, CrisisSignalId right) => left.Value <= right.Value;

    public static bool operator >=(CrisisSignalId left, CrisisSignalId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
