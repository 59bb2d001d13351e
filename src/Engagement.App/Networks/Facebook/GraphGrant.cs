namespace Engagement.App.Networks.Facebook;

/// <summary>A token of a person, short or long.</summary>
internal sealed record GraphGrant(string? AccessToken, long? ExpiresIn)
{
    public override string ToString() => "(grant)";
}
