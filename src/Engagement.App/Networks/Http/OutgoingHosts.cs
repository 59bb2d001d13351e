using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.Extensions.Configuration;

namespace Engagement.App.Networks.Http;

/// <summary>
/// Whom requests may go to: whoever makes a client names its server, which comes from the configuration, from a channel or from a webhook
/// that a person set up. An address that was only read in an answer is never asked.
/// </summary>
internal sealed class OutgoingHosts(IConfiguration configuration)
{
    private readonly ConcurrentDictionary<string, byte> admitted = new(StringComparer.OrdinalIgnoreCase);

    private readonly Lazy<FrozenSet<string>> named = new(() => configuration.GetSection("Networks")
        .AsEnumerable()
        .Select(pair => Uri.TryCreate(pair.Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.IdnHost : null)
        .OfType<string>()
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether servers with private addresses, and servers without encryption, may be asked.</summary>
    public bool AllowPrivate => configuration.GetValue<bool>($"Networks:{nameof(NetworksOptions.AllowPrivateAddresses)}");

    /// <summary>Lets requests out to the server of an address that somebody who may set one up gave us.</summary>
    public void Admit(Uri address) => admitted.TryAdd(address.Authority, 0);

    public bool IsAdmitted(Uri address) => admitted.ContainsKey(address.Authority);

    /// <summary>Whether the configuration itself names the host: then it is asked wherever it is and however it speaks.</summary>
    public bool IsTrusted(Uri address) => AllowPrivate || named.Value.Contains(address.IdnHost);
}
