using System.Collections.Frozen;
using Engagement.Core.Channels;

namespace Engagement.App.Networks;

/// <summary>The networks we speak, by kind.</summary>
internal sealed class NetworkDirectory(IEnumerable<INetwork> networks)
{
    private readonly FrozenDictionary<NetworkKind, INetwork> byKind = networks.ToFrozenDictionary(network => network.Kind);

    /// <summary>The network, or null where we do not speak it.</summary>
    public INetwork? Find(NetworkKind kind) => byKind.GetValueOrDefault(kind);
}
