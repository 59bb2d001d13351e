namespace Engagement.Web.Pages.Entrance;

/// <summary>What the set-up page asks, and what was typed when it is shown again. The password is never shown again.</summary>
public sealed record SetUpForm(string? Name, string? TimeZone, string? Language, string? DisplayName, string? Email)
{
    public static SetUpForm Empty { get; } = new(null, null, null, null, null);
}
