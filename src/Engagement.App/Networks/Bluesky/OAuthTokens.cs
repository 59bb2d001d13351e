namespace Engagement.App.Networks.Bluesky;

/// <summary>Tokens as an authorization server gives them.</summary>
internal sealed record OAuthTokens(string? AccessToken, string? TokenType, string? RefreshToken, string? Scope, long? ExpiresIn, string? Sub)
{
    public override string ToString() => "(tokens)";
}
