using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names one hand-over of a conversation.</summary>
[TypeConverter(typeof(IdTypeConverter<AssignmentId>))]
public readonly record struct AssignmentId(long Value) : IId<AssignmentId>
{
    public static AssignmentId From(long value) => new(value);

    public static AssignmentId Parse(string s, IFormatProvider? provider) => IdText.Read<AssignmentId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out AssignmentId result) => IdText.TryRead(s, out result);

    public static bool operator <(AssignmentId left, AssignmentId right) => left.Value < right.Value;

    public static bool operator >(AssignmentId left, AssignmentId right) => left.Value > right.Value;

    public static bool operator <=(AssignmentId left, AssignmentId right) => left.Value <= right.Value;

    public static bool operator >=(AssignmentId left, AssignmentId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
