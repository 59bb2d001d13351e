using Engagement.Core.Inbox;

namespace Engagement.Core.Tests.Inbox;

public sealed class ConversationRulesTests
{
    public static TheoryData<ConversationState> States => [.. Enum.GetValues<ConversationState>()];

    [Theory]
    [MemberData(nameof(States))]
    public void What_must_be_answered_opens_every_conversation(ConversationState from)
    {
        var to = ConversationRules.AfterInbound(from, DecisionKind.Route, willBeSent: true);

        Assert.Equal(ConversationState.Open, to);
        Assert.True(ConversationRules.CanMove(from, to));
    }

    [Theory]
    [MemberData(nameof(States))]
    public void No_decision_asks_for_a_move_that_is_not_allowed(ConversationState from) =>
        Assert.All(
            Enum.GetValues<DecisionKind>(),
            decision => Assert.True(ConversationRules.CanMove(from, ConversationRules.AfterInbound(from, decision, willBeSent: true))));

    [Theory]
    [InlineData(DecisionKind.Acknowledge)]
    [InlineData(DecisionKind.Hold)]
    [InlineData(DecisionKind.Ignore)]
    public void Thanks_or_spam_after_a_question_does_not_take_it_off_the_list(DecisionKind decision) =>
        Assert.Equal(ConversationState.Open, ConversationRules.AfterInbound(ConversationState.Open, decision, willBeSent: true));

    [Fact]
    public void What_needs_nothing_does_not_lie_on_the_desk() =>
        Assert.False(ConversationRules.IsOnDesk(ConversationRules.AfterInbound(ConversationState.New, DecisionKind.Ignore, willBeSent: false)));

    [Fact]
    public void A_dry_run_leaves_praise_to_people() =>
        Assert.Equal(ConversationState.Open, ConversationRules.AfterInbound(ConversationState.New, DecisionKind.Acknowledge, willBeSent: false));

    [Fact]
    public void Nothing_goes_back_to_new() =>
        Assert.All(
            Enum.GetValues<ConversationState>().Where(state => state is not ConversationState.New),
            state => Assert.False(ConversationRules.CanMove(state, ConversationState.New)));
}
