namespace Engagement.App.Networks;

/// <summary>The credentials of a channel in clear; lives in memory only, never logged.</summary>
internal sealed record ChannelTokens(
    string? AccessToken, string? RefreshToken, DateTimeOffset? ExpiresAt, string? Identifier, string? Password)
{
    public override string ToString() => "(tokens)";
}
