using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names a prepared answer.</summary>
[TypeConverter(typeof(IdTypeConverter<SavedReplyId>))]
public readonly record struct SavedReplyId(long Value) : IId<SavedReplyId>
{
    public static SavedReplyId From(long value) => new(value);

    public static SavedReplyId Parse(string s, IFormatProvider? provider) => IdText.Read<SavedReplyId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out SavedReplyId result) => IdText.TryRead(s, out result);

    public static bool operator <(SavedReplyId left, SavedReplyId right) => left.Value < right.Value;

    public static bool operator >(SavedReplyId left, SavedReplyId right) => left.Value > right.Value;

    public static bool operator <=(SavedReplyId left, SavedReplyId right) => left.Value <= right.Value;

    public static bool operator >=(SavedReplyId left, SavedReplyId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
