using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Core.Tests.Outbound;

public sealed class SendingLoadTests
{
    private static readonly SendingCaps Caps = new(Overall: 10, PerNetwork: 6, PerChannel: 2);

    [Fact]
    public void Whatever_is_asked_for_no_cap_is_ever_passed_and_what_is_freed_can_be_taken_again() =>
        Prop.ForAll<byte[]>(asks =>
        {
            var load = new SendingLoad(Caps);
            var taken = asks.Select(Due).Where(load.TryTake).ToList();
            var within = taken.Count <= 20
                && taken.GroupBy(due => due.Network).All(group => group.Count() <= 12)
                && taken.GroupBy(due => due.ChannelId).All(group => group.Count() <= 4);
            taken.ForEach(due => load.Free(due.ChannelId, due.Network));
            return within && load.Claimed == 0 && load.FullChannels.Count == 0 && taken.All(load.TryTake);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_full_channel_is_named_and_the_others_are_not()
    {
        var load = new SendingLoad(Caps);
        for (var number = 0; number < 4; number++)
        {
            Assert.True(load.TryTake(Due(1)));
        }

        Assert.False(load.TryTake(Due(1)));
        Assert.True(load.TryTake(Due(2)));
        Assert.Equal([new ChannelId(2)], load.FullChannels);
    }

    private static DueDelivery Due(byte ask) =>
        new(new DeliveryId(ask + 1), new ChannelId((ask % 7) + 1), (NetworkKind)(ask % 7 % 2), DateTimeOffset.UnixEpoch);
}
