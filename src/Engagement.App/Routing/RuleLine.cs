using Engagement.Core.Common;
using Engagement.Core.Routing;

namespace Engagement.App.Routing;

/// <summary>A rule as pages list it, in its place.</summary>
public sealed record RuleLine(RoutingRuleId Id, string Name, RuleConditions Conditions, QueueId Queue, string QueueName);
