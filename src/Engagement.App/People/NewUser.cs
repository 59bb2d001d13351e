using Engagement.Core.People;

namespace Engagement.App.People;

/// <summary>A person to be let in.</summary>
internal sealed record NewUser(string Email, string DisplayName, WorkRole Role, string Password, string Language)
{
    public override string ToString() => $"{Email} ({Role})";
}
