using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names something one of us is told.</summary>
[TypeConverter(typeof(IdTypeConverter<DeskNoticeId>))]
public readonly record struct DeskNoticeId(long Value) : IId<DeskNoticeId>
{
    public static DeskNoticeId From(long value) => new(value);

    public static DeskNoticeId Parse(string s, IFormatProvider? provider) => IdText.Read<DeskNoticeId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out DeskNoticeId result) => IdText.TryRead(s, out result);

    public static bool operator <(DeskNoticeId left, DeskNoticeId right) => left.Value < right.Value;

    public static bool operator >(DeskNoticeId left, DeskNoticeId right) => left.Value > right.Value;

    public static bool operator <=(DeskNoticeId left, DeskNoticeId right) => left.Value <= right.Value;

    public static bool operator >=(DeskNoticeId left, DeskNoticeId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
