using Engagement.Core.People;

namespace Engagement.Web.Pages.Settings;

/// <summary>A person to be let in, as the form sends it.</summary>
public sealed record PersonForm(string? DisplayName, string? Email, WorkRole Role, string? Password)
{
    public override string ToString() => $"{Email} ({Role})";
}
