using Engagement.Core.Inbox;

namespace Engagement.Core.Tests.Inbox;

public sealed class DeskOrderTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Who_waits_comes_first_by_when_it_is_due_then_the_others_newest_first()
    {
        (string Name, DateTimeOffset? Due, DateTimeOffset Heard)[] rows =
        [
            ("old, nobody waits", null, Noon.AddDays(-3)), ("due later", Noon.AddHours(1), Noon), ("late", Noon.AddHours(-1), Noon.AddHours(-3)),
            ("new, nobody waits", null, Noon.AddTicks(3)),
        ];

        var sorted = rows.OrderBy(row => DeskRank.Of(row.Due, row.Heard)).Select(row => row.Name);

        Assert.Equal(["late", "due later", "new, nobody waits", "old, nobody waits"], sorted);
    }

    [Fact]
    public void A_place_is_the_same_before_and_after_a_database_cut_the_instants_to_microseconds()
    {
        var stored = Noon.AddTicks(120);

        Assert.Equal(DeskRank.Of(null, stored), DeskRank.Of(null, stored.AddTicks(7)));
        Assert.Equal(DeskRank.Of(stored, Noon), DeskRank.Of(stored.AddTicks(7), Noon));
    }

    [Theory]
    [InlineData(ConversationState.New, true)]
    [InlineData(ConversationState.Open, true)]
    [InlineData(ConversationState.Waiting, true)]
    [InlineData(ConversationState.Snoozed, false)]
    [InlineData(ConversationState.Acknowledged, false)]
    [InlineData(ConversationState.Held, false)]
    [InlineData(ConversationState.Resolved, false)]
    public void What_needs_nobody_now_is_not_on_the_desk(ConversationState state, bool onDesk) =>
        Assert.Equal(onDesk, ConversationRules.IsOnDesk(state));
}
