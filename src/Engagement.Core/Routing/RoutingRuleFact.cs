using Engagement.Core.Common;

namespace Engagement.Core.Routing;

/// <summary>A rule as the choice of a queue needs it.</summary>
public sealed record RoutingRuleFact(RoutingRuleId Id, string Name, RuleConditions Conditions, QueueId Queue);
