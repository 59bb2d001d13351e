namespace Engagement.App.Networks;

/// <summary>What holds for all networks (configuration section <c>Networks</c>).</summary>
public sealed class NetworksOptions
{
    /// <summary>
    /// Whether channels and webhooks may name servers with private, loopback or link-local addresses, and speak to servers without
    /// encryption. Default: no. Hosts that the configuration itself names are always allowed.
    /// </summary>
    public bool AllowPrivateAddresses { get; set; }
}
