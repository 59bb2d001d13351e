using System.Runtime.InteropServices;
using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.Core.Outbound;

/// <summary>What a process has claimed and not yet written down the end of. Not safe for several threads at once.</summary>
public sealed class SendingLoad(SendingCaps caps)
{
    private readonly Dictionary<ChannelId, int> channels = [];
    private readonly Dictionary<NetworkKind, int> networks = [];
    private int overall;

    /// <summary>How many more may be claimed.</summary>
    public int Room => (caps.Overall * SendingCaps.ClaimedPerPlace) - overall;

    /// <summary>How many are claimed.</summary>
    public int Claimed => overall;

    /// <summary>Channels on which no more may be claimed.</summary>
    public IReadOnlyList<ChannelId> FullChannels => [.. channels.Where(pair => !HasRoom(pair.Value, caps.PerChannel)).Select(pair => pair.Key)];

    /// <summary>Networks on which no more may be claimed.</summary>
    public IReadOnlyList<NetworkKind> FullNetworks => [.. networks.Where(pair => !HasRoom(pair.Value, caps.PerNetwork)).Select(pair => pair.Key)];

    /// <summary>Takes a place for it when overall, its network and its channel have one.</summary>
    public bool TryTake(DueDelivery due)
    {
        ref var onChannel = ref CollectionsMarshal.GetValueRefOrAddDefault(channels, due.ChannelId, out _);
        ref var onNetwork = ref CollectionsMarshal.GetValueRefOrAddDefault(networks, due.Network, out _);
        if (Room <= 0 || !HasRoom(onChannel, caps.PerChannel) || !HasRoom(onNetwork, caps.PerNetwork))
        {
            return false;
        }

        (onChannel, onNetwork, overall) = (onChannel + 1, onNetwork + 1, overall + 1);
        return true;
    }

    /// <summary>Gives a place back.</summary>
    public void Free(ChannelId channel, NetworkKind network)
    {
        channels[channel]--;
        networks[network]--;
        overall--;
        if (channels[channel] == 0)
        {
            channels.Remove(channel);
        }
    }

    private static bool HasRoom(int claimed, int cap) => claimed < cap * SendingCaps.ClaimedPerPlace;
}
