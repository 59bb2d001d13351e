namespace Engagement.Web.People;

/// <summary>What the set-up page sends.</summary>
internal sealed class SetUpInput
{
    public string? Name { get; init; }

    public string? TimeZone { get; init; }

    public string? Language { get; init; }

    public string? DisplayName { get; init; }

    public string? Email { get; init; }

    public string? Password { get; init; }
}
