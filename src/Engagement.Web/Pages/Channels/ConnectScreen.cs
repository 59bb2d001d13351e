using Engagement.App.Channels;
using Engagement.App.Networks;
using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.Web.Pages.Channels;

/// <summary>Gathers what the pages for connecting show.</summary>
internal sealed class ConnectScreen(NetworkDirectory networks, IEnumerable<IConsent> consents, ConnectAttempts attempts)
{
    public async Task<ConnectModel> ReadAsync(NetworkKind network, UserId? who, CancellationToken ct)
    {
        var consent = consents.FirstOrDefault(one => one.Network == network);
        return new ConnectModel
        {
            Offered = [.. Enum.GetValues<NetworkKind>().Where(kind => networks.Find(kind) is not null)],
            Network = network,
            HasConsent = consent is not null,
            Missing = consent?.Missing,
            HasServers = consent?.HasServers ?? false,
            LeftAt = who is { } person && consent is not null ? await attempts.LeftAtAsync(network, person, ct) : null,
        };
    }

    public IReadOnlyList<string> ScopesOf(NetworkKind network) => consents.FirstOrDefault(one => one.Network == network)?.Scopes ?? [];
}
