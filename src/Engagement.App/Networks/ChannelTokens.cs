namespace Engagement.App.Networks;

/// <summary>The credentials of a channel in clear; lives in memory only, never logged. The scope is what was granted, where the network said it.</summary>
internal sealed record ChannelTokens(
    string? AccessToken, string? RefreshToken, DateTimeOffset? ExpiresAt, string? Identifier, string? Password, string? Scope = null)
{
    /// <summary>What the tokens are bound to; null where whoever has them may use them.</summary>
    public OAuthBinding? OAuth { get; init; }

    public override string ToString() => "(tokens)";
}
