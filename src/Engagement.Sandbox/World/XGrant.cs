namespace Engagement.Sandbox.World;

/// <summary>A family of tokens that began with one consent. Using a spent refresh token kills the whole family.</summary>
internal sealed class XGrant
{
    public required long UserId { get; init; }

    public required string Scope { get; init; }

    public required string AccessToken { get; set; }

    public string? RefreshToken { get; set; }

    public List<string> SpentRefreshTokens { get; init; } = [];

    /// <summary>Access tokens and when each ends: an earlier one lives on until then.</summary>
    public Dictionary<string, DateTimeOffset> AccessTokens { get; init; } = [];

    public bool Dead { get; set; }
}
