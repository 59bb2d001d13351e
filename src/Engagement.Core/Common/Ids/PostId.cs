using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names what the team means to say.</summary>
[TypeConverter(typeof(IdTypeConverter<PostId>))]
public readonly record struct PostId(long Value) : IId<PostId>
{
    public static PostId From(long value) => new(value);

    public static PostId Parse(string s, IFormatProvider? provider) => IdText.Read<PostId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out PostId result) => IdText.TryRead(s, out result);

    public static bool operator <(PostId left, PostId right) => left.Value < right.Value;

    public static bool operator >(PostId left, PostId right) => left.Value > right.Value;

    public static bool operator <=(PostId left, PostId right) => left.Value <= right.Value;

    public static bool operator >=(PostId left, PostId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
