using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names a team that conversations are routed to.</summary>
[TypeConverter(typeof(IdTypeConverter<QueueId>))]
public readonly record struct QueueId(long Value) : IId<QueueId>
{
    public static QueueId From(long value) => new(value);

    public static QueueId Parse(string s, IFormatProvider? provider) => IdText.Read<QueueId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out QueueId result) => IdText.TryRead(s, out result);

    public static bool operator <(QueueId left, QueueId right) => left.Value < right.Value;

    public static bool operator >(QueueId left, QueueId right) => left.Value > right.Value;

    public static bool operator <=(QueueId left, QueueId right) => left.Value <= right.Value;

    public static bool operator >=(QueueId left, QueueId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
