using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.App.Networks;

/// <summary>What a network client needs to know of a channel; its tokens come from <see cref="Channels.CredentialVault"/>.</summary>
internal sealed record ChannelAccess(
    ChannelId Id, NetworkKind Network, string RemoteId, string Handle, string? ServiceUrl, string Language)
{
    /// <summary>The version its tokens had when this was read; null when nobody looked.</summary>
    public int? TokensVersion { get; init; }
}
