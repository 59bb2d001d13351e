using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>Names a rule that leads to a queue.</summary>
[TypeConverter(typeof(IdTypeConverter<RoutingRuleId>))]
public readonly record struct RoutingRuleId(long Value) : IId<RoutingRuleId>
{
    public static RoutingRuleId From(long value) => new(value);

    public static RoutingRuleId Parse(string s, IFormatProvider? provider) => IdText.Read<RoutingRuleId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out RoutingRuleId result) => IdText.TryRead(s, out result);

    public static bool operator <(RoutingRuleId left, RoutingRuleId right) => left.Value < right.Value;

    public static bool operator >(RoutingRuleId left, RoutingRuleId right) => left.Value > right.Value;

    public static bool operator <=(RoutingRuleId left, RoutingRuleId right) => left.Value <= right.Value;

    public static bool operator >=(RoutingRuleId left, RoutingRuleId right) => left.Value >= right.Value;

    public override string ToString() => IdText.Write(Value);
}
