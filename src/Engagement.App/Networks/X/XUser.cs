namespace Engagement.App.Networks.X;

/// <summary>An account.</summary>
internal sealed record XUser(string? Id, string? Name, string? Username, XUser.XAffiliation? Affiliation, XUser.XCounts? PublicMetrics)
{
    private const string RobotLabel = "Automated";

    public bool IsRobot => string.Equals(Affiliation?.Description, RobotLabel, StringComparison.OrdinalIgnoreCase);

    internal sealed record XAffiliation(string? Description);

    internal sealed record XCounts(long? FollowersCount);
}
