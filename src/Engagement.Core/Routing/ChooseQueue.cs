using Engagement.Core.Common;

namespace Engagement.Core.Routing;

/// <summary>Chooses the queue: the first rule that matches, else the queue of the topic, else the default one.</summary>
public static class ChooseQueue
{
    /// <summary>Whether any of the rules asks to which segments the person belongs.</summary>
    public static bool AsksForSegments(IEnumerable<RoutingRuleFact> rules) => rules.Any(rule => rule.Conditions.Segments.Count > 0);

    /// <param name="facts">What the person said last.</param>
    /// <param name="rules">In their order.</param>
    /// <param name="queues">In their order.</param>
    /// <returns>The queue and why in words; null where there is no queue.</returns>
    public static (QueueId Queue, string Why)? For(RuleFacts facts, IReadOnlyList<RoutingRuleFact> rules, IReadOnlyList<QueueFact> queues)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (rules.FirstOrDefault(rule => rule.Conditions.Matches(facts)) is { } first)
        {
            return (first.Queue, $"Rule “{first.Name}”");
        }

        if (facts.Topic is { } topic && queues.FirstOrDefault(queue => queue.Topic == topic) is { } claimed)
        {
            return (claimed.Id, $"It is about: {topic}");
        }

        return (queues.FirstOrDefault(queue => queue.IsDefault) ?? (queues.Count > 0 ? queues[0] : null)) is { } rest ? (rest.Id, "The default queue") : null;
    }
}
