namespace Engagement.App.Networks;

/// <summary>What tokens are bound to that prove whose they are at each use.</summary>
/// <param name="Key">The secret key of the proofs.</param>
/// <param name="Issuer">Who gave the tokens.</param>
/// <param name="TokenEndpoint">Where they are renewed.</param>
/// <param name="ClientId">As whom they were given to us.</param>
/// <param name="ClientKey">The secret key by which the client proves itself; null where it is a public one.</param>
internal sealed record OAuthBinding(string Key, string Issuer, string TokenEndpoint, string ClientId, string? ClientKey)
{
    public override string ToString() => Issuer;
}
