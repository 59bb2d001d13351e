using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names one message to another program.</summary>
[TypeConverter(typeof(IdTypeConverter<NoticeId>))]
public readonly record struct NoticeId(long Value) : IId<NoticeId>
{
    public static NoticeId From(long value) => new(value);

    public static NoticeId Parse(string s, IFormatProvider? provider) => IdText.Read<NoticeId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out NoticeId result) => IdText.TryRead(s, out result);

    public static bool operator <(NoticeId left, NoticeId right) => left.Value < right.Value;

    public static bool operator >(NoticeId left, NoticeId right) => left.Value > right.Value;

    public static bool operator <=(NoticeId left, NoticeId right) => left.Value <= right.Value;

    public static bool operator >=(NoticeId left, NoticeId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
