namespace Engagement.Web.People;

/// <summary>What the set-up page sends.</summary>
internal sealed record SetUpInput(string? Name, string? TimeZone, string? Language, string? DisplayName, string? Email, string? Password)
{
    public override string ToString() => "(set-up)";
}
