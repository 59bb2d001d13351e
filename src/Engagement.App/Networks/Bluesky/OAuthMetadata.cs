namespace Engagement.App.Networks.Bluesky;

/// <summary>What an authorization server says of itself (RFC 8414), or a server of who lets us in there (RFC 9728).</summary>
internal sealed record OAuthMetadata(
    IReadOnlyList<string>? AuthorizationServers,
    string? Issuer,
    string? AuthorizationEndpoint,
    string? TokenEndpoint,
    string? PushedAuthorizationRequestEndpoint,
    bool? AuthorizationResponseIssParameterSupported,
    IReadOnlyList<string>? DpopSigningAlgValuesSupported,
    IReadOnlyList<string>? ScopesSupported);
