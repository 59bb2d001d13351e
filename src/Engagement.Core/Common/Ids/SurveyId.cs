using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names one survey of one person.</summary>
[TypeConverter(typeof(IdTypeConverter<SurveyId>))]
public readonly record struct SurveyId(long Value) : IId<SurveyId>
{
    public static SurveyId From(long value) => new(value);

    public static SurveyId Parse(string s, IFormatProvider? provider) => IdText.Read<SurveyId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out SurveyId result) => IdText.TryRead(s, out result);

    public static bool operator <(SurveyId left, SurveyId right) => left.Value < right.Value;

    public static bool operator >(SurveyId left, SurveyId right) => left.Value > right.Value;

    public static bool operator <=(SurveyId left, SurveyId right) => left.Value <= right.Value;

    public static bool operator >=(SurveyId left, SurveyId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
