using Engagement.Core.Common;

namespace Engagement.App.Channels;

/// <summary>The tokens of a channel, encrypted. Only <see cref="CredentialVault"/> reads or writes them.</summary>
internal sealed class Credential
{
    public required ChannelId ChannelId { get; init; }

    /// <summary>The encrypted JSON of <see cref="Networks.ChannelTokens"/>.</summary>
    public required string Protected { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>While a node fetches a new pair of tokens the others wait: two refreshes at once would kill both.</summary>
    public DateTimeOffset? RefreshingUntil { get; set; }

    public int Version { get; set; }
}
