namespace Engagement.Web.People;

/// <summary>What the sign-in page sends.</summary>
internal sealed class SignInForm
{
    public string? Email { get; init; }

    public string? Password { get; init; }

    public string? ReturnUrl { get; init; }

    public bool Remember { get; init; }
}
