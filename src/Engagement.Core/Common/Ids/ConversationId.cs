using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names one person's thread with us.</summary>
[TypeConverter(typeof(IdTypeConverter<ConversationId>))]
public readonly record struct ConversationId(long Value) : IId<ConversationId>
{
    public static ConversationId From(long value) => new(value);

    public static ConversationId Parse(string s, IFormatProvider? provider) => IdText.Read<ConversationId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out ConversationId result) => IdText.TryRead(s, out result);

    public static bool operator <(ConversationId left, ConversationId right) => left.Value < right.Value;

    public static bool operator >(ConversationId left, ConversationId right) => left.Value > right.Value;

    public static bool operator <=(ConversationId left, ConversationId right) => left.Value <= right.Value;

    public static bool operator >=(ConversationId left, ConversationId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
