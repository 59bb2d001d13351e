using Engagement.Core.Common;
using Engagement.Core.Routing;

namespace Engagement.App.Routing;

/// <summary>A rule as somebody writes it.</summary>
public sealed record RuleDraft(string Name, RuleConditions Conditions, QueueId? Queue);
