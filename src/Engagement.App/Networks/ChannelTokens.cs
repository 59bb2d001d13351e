namespace Engagement.App.Networks;

/// <summary>The credentials of a channel in clear; lives in memory only, never logged. The scope is what was granted, where the network said it.</summary>
internal sealed record ChannelTokens(
    string? AccessToken, string? RefreshToken, DateTimeOffset? ExpiresAt, string? Identifier, string? Password, string? Scope = null)
{
    public override string ToString() => "(tokens)";
}
