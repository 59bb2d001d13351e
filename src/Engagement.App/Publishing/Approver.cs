using Engagement.Core.Common;
using Engagement.Core.People;

namespace Engagement.App.Publishing;

/// <summary>To whom a rule leaves the approval: one person, everybody in a role, or whoever may.</summary>
/// <param name="Person">One person.</param>
/// <param name="Role">Or a role.</param>
public readonly record struct Approver(UserId? Person, WorkRole? Role)
{
    private const string PersonMark = "user ";
    private const string RoleMark = "role ";

    public static Approver Anybody => default;

    /// <summary>"user 7", "role Owner"; anything else leaves it to whoever may.</summary>
    public static Approver Read(string? text) =>
        text?.StartsWith(PersonMark, StringComparison.Ordinal) == true && IdText.TryRead<UserId>(text[PersonMark.Length..], out var id) ? new(id, null)
        : text?.StartsWith(RoleMark, StringComparison.Ordinal) == true && Enum.TryParse<WorkRole>(text[RoleMark.Length..], out var role)
            && CapabilityRules.Allows(role, Capability.Approve) ? new(null, role)
        : Anybody;

    public override string ToString() => Person is { } id ? $"{PersonMark}{id}" : Role is { } role ? $"{RoleMark}{role}" : "";
}
