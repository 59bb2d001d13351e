using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names a question to an expert.</summary>
[TypeConverter(typeof(IdTypeConverter<ExpertQuestionId>))]
public readonly record struct ExpertQuestionId(long Value) : IId<ExpertQuestionId>
{
    public static ExpertQuestionId From(long value) => new(value);

    public static ExpertQuestionId Parse(string s, IFormatProvider? provider) => IdText.Read<ExpertQuestionId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out ExpertQuestionId result) => IdText.TryRead(s, out result);

    public static bool operator <(ExpertQuestionId left, ExpertQuestionId right) => left.Value < right.Value;

    public static bool operator >(ExpertQuestionId left, ExpertQuestionId right) => left.Value > right.Value;

    public static bool operator <=(ExpertQuestionId left, ExpertQuestionId right) => left.Value <= right.Value;

    public static bool operator >=(ExpertQuestionId left, ExpertQuestionId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
