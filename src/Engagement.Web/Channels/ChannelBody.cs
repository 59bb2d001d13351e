using Engagement.App.Channels;
using Engagement.App.Networks;
using Engagement.Core.Channels;

namespace Engagement.Web.Channels;

/// <summary>An account to connect.</summary>
internal sealed record ChannelBody(
    NetworkKind Network,
    string Handle,
    string RemoteId,
    CredentialsBody Credentials,
    string? DisplayName = null,
    string? ServiceUrl = null,
    string? Language = null,
    string? TimeZone = null,
    AcknowledgementMode Acknowledgement = AcknowledgementMode.On)
{
    public NewChannel ToAccount() => new(
        Network, Handle, RemoteId, DisplayName, ServiceUrl, Language, TimeZone, Acknowledgement,
        new ChannelTokens(Credentials.AccessToken, Credentials.RefreshToken, Credentials.ExpiresAt, Credentials.Identifier, Credentials.Password));
}
