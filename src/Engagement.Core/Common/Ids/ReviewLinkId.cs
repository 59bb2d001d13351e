using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names the link by which somebody outside reviews a post.</summary>
[TypeConverter(typeof(IdTypeConverter<ReviewLinkId>))]
public readonly record struct ReviewLinkId(long Value) : IId<ReviewLinkId>
{
    public static ReviewLinkId From(long value) => new(value);

    public static ReviewLinkId Parse(string s, IFormatProvider? provider) => IdText.Read<ReviewLinkId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out ReviewLinkId result) => IdText.TryRead(s, out result);

    public static bool operator <(ReviewLinkId left, ReviewLinkId right) => left.Value < right.Value;

    public static bool operator >(ReviewLinkId left, ReviewLinkId right) => left.Value > right.Value;

    public static bool operator <=(ReviewLinkId left, ReviewLinkId right) => left.Value <= right.Value;

    public static bool operator >=(ReviewLinkId left, ReviewLinkId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
