using Engagement.Core.Common;
using Engagement.Core.Routing;

namespace Engagement.App.Routing;

/// <summary>A rule that leads to a queue; the first one that matches decides.</summary>
internal sealed class RoutingRule
{
    public required RoutingRuleId Id { get; init; }

    public required string Name { get; set; }

    public required int Position { get; set; }

    public required RuleConditions Conditions { get; set; }

    public required QueueId QueueId { get; set; }

    public int Version { get; set; }

    public RoutingRuleFact ToFact() => new(Id, Name, Conditions, QueueId);
}
