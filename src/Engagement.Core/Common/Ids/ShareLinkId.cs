using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names a link that shows something without a sign-in.</summary>
[TypeConverter(typeof(IdTypeConverter<ShareLinkId>))]
public readonly record struct ShareLinkId(long Value) : IId<ShareLinkId>
{
    public static ShareLinkId From(long value) => new(value);

    public static ShareLinkId Parse(string s, IFormatProvider? provider) => IdText.Read<ShareLinkId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out ShareLinkId result) => IdText.TryRead(s, out result);

    public static bool operator <(ShareLinkId left, ShareLinkId right) => left.Value < right.Value;

    public static bool operator >(ShareLinkId left, ShareLinkId right) => left.Value > right.Value;

    public static bool operator <=(ShareLinkId left, ShareLinkId right) => left.Value <= right.Value;

    public static bool operator >=(ShareLinkId left, ShareLinkId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
