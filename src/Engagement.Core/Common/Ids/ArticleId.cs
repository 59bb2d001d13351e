using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names an FAQ article.</summary>
[TypeConverter(typeof(IdTypeConverter<ArticleId>))]
public readonly record struct ArticleId(long Value) : IId<ArticleId>
{
    public static ArticleId From(long value) => new(value);

    public static ArticleId Parse(string s, IFormatProvider? provider) => IdText.Read<ArticleId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out ArticleId result) => IdText.TryRead(s, out result);

    public static bool operator <(ArticleId left, ArticleId right) => left.Value < right.Value;

    public static bool operator >(ArticleId left, ArticleId right) => left.Value > right.Value;

    public static bool operator <=(ArticleId left, ArticleId right) => left.Value <= right.Value;

    public static bool operator >=(ArticleId left, ArticleId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
