using Engagement.Core.Outbound;

namespace Engagement.Core.Tests.Outbound;

public sealed class DeliveryRulesTests
{
    private static readonly string[] Moves =
    [
        "Pending>Sending", "Pending>Held", "Pending>Cancelled",
        "Sending>Sent", "Sending>Pending", "Sending>Failed", "Sending>Unknown", "Sending>Held",
        "Unknown>Sent", "Unknown>Pending", "Unknown>Failed", "Unknown>Held",
        "Held>Pending", "Held>Sent", "Held>Failed", "Held>Cancelled",
        "Failed>Pending", "Failed>Cancelled",
    ];

    public static TheoryData<DeliveryState, DeliveryState> Pairs()
    {
        var pairs = new TheoryData<DeliveryState, DeliveryState>();
        foreach (var from in Enum.GetValues<DeliveryState>())
        {
            foreach (var to in Enum.GetValues<DeliveryState>())
            {
                pairs.Add(from, to);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_pair_of_states_is_allowed_or_not_as_the_table_says(DeliveryState from, DeliveryState to) =>
        Assert.Equal(Moves.Contains($"{from}>{to}"), DeliveryRules.CanMove(from, to));

    [Theory]
    [InlineData(DeliveryState.Sent)]
    [InlineData(DeliveryState.Cancelled)]
    public void What_is_published_or_cancelled_stays_so(DeliveryState end) =>
        Assert.DoesNotContain(Enum.GetValues<DeliveryState>(), to => DeliveryRules.CanMove(end, to));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_person_is_refused_with_words_exactly_where_the_rules_refuse(DeliveryState from, DeliveryState to)
    {
        if (to == DeliveryState.Cancelled && from != DeliveryState.Cancelled)
        {
            Assert.Equal(DeliveryRules.CanMove(from, to), DeliveryWords.WhyNotCancelled(from) is null);
        }

        if (to == DeliveryState.Sent && from != DeliveryState.Sending)
        {
            Assert.Equal(DeliveryRules.CanMove(from, to), DeliveryWords.WhyNotResolved(from) is null);
        }
    }
}
