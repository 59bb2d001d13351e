using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Routing;

namespace Engagement.Core.Tests.Routing;

public sealed class ChooseQueueTests
{
    private static readonly QueueFact Care = new(QueueId.From(1), "care", true);
    private static readonly QueueFact Product = new(QueueId.From(2), "product", false);
    private static readonly QueueFact Lawyers = new(QueueId.From(3), null, false);

    private static readonly RuleFacts Question = new(Intent.Question, "product", "fi", ChannelId.From(10), ThemeId.From(20), Urgency.None) { Segments = ["Advocates"] };

    public static TheoryData<RuleConditions, bool> Conditions { get; } = new()
    {
        { new() { Intents = [Intent.Complaint, Intent.Question] }, true },
        { new() { Intents = [Intent.Complaint] }, false },
        { new() { Topics = ["product"], Languages = ["fi"] }, true },
        { new() { Topics = ["product"], Languages = ["en"] }, false },
        { new() { Channels = [ChannelId.From(10)], Themes = [ThemeId.From(20)] }, true },
        { new() { Themes = [ThemeId.From(21)] }, false },
        { new() { Segments = ["At risk", "Advocates"] }, true },
        { new() { Segments = ["At risk"] }, false },
        { new() { OnlyUrgent = true }, false },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Every_condition_must_hold_and_any_name_within_one_will_do(RuleConditions conditions, bool matches) =>
        Assert.Equal(matches, conditions.Matches(Question));

    [Fact]
    public void The_first_rule_that_matches_decides_then_the_topic_then_the_default()
    {
        RoutingRuleFact legal = new(RoutingRuleId.From(1), "Legal", new() { OnlyUrgent = true }, Lawyers.Id);
        RoutingRuleFact finnish = new(RoutingRuleId.From(2), "Finnish", new() { Languages = ["fi"] }, Care.Id);
        QueueFact[] queues = [Product, Care, Lawyers];

        Assert.Equal((Lawyers.Id, "Rule “Legal”"), ChooseQueue.For(Question with { Urgency = Urgency.Legal }, [legal, finnish], queues));
        Assert.Equal((Care.Id, "Rule “Finnish”"), ChooseQueue.For(Question with { Urgency = Urgency.Legal }, [finnish, legal], queues));
        Assert.Equal(Product.Id, ChooseQueue.For(Question with { Language = "en" }, [legal, finnish], queues)?.Queue);
        Assert.Equal(Care.Id, ChooseQueue.For(Question with { Language = "en", Topic = null }, [legal, finnish], queues)?.Queue);
        Assert.Null(ChooseQueue.For(Question, [], []));
    }
}
