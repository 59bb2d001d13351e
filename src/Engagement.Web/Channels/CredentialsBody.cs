namespace Engagement.Web.Channels;

/// <summary>Tokens, or identifier and password, as the network wants them. Taken, never given back.</summary>
internal sealed record CredentialsBody(
    string? AccessToken = null,
    string? RefreshToken = null,
    DateTimeOffset? ExpiresAt = null,
    string? Identifier = null,
    string? Password = null)
{
    public override string ToString() => "(credentials)";
}
