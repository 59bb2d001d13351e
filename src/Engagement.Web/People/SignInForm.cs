namespace Engagement.Web.People;

/// <summary>What the sign-in page sends.</summary>
internal sealed record SignInForm(string? Email, string? Password, string? ReturnUrl, bool? Remember)
{
    public override string ToString() => "(sign-in)";
}
