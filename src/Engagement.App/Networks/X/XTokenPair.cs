namespace Engagement.App.Networks.X;

/// <summary>New tokens, or why not.</summary>
internal sealed record XTokenPair(string? AccessToken, string? RefreshToken, int? ExpiresIn, string? Scope = null)
{
    public override string ToString() => "(tokens)";
}
