using Engagement.Core.Common;
using Engagement.Core.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.People;

/// <summary>Changes what a person may do, or shuts them out; open sessions end within a minute.</summary>
internal sealed class ChangeUser(UserManager<User> users, AuditLog audit)
{
    /// <exception cref="RefusedException">There is no such person, it is the last owner, or only an owner may do it.</exception>
    public async Task RunAsync(UserId id, WorkRole role, bool disabled, WorkRole granter, Actor actor, CancellationToken ct)
    {
        var user = await users.Users.SingleOrDefaultAsync(row => row.Id == id, ct) ?? throw RefusedException.NotFound("person");
        if (!CapabilityRules.MayGrant(granter, role) || !CapabilityRules.MayGrant(granter, user.Role))
        {
            throw RefusedException.Invalid("role", "Only an owner may make or change an owner.", null, role.ToString());
        }

        var staysOwner = role == WorkRole.Owner && !disabled;
        if (!staysOwner && !await users.Users.AnyAsync(other => other.Id != id && other.Role == WorkRole.Owner && !other.Disabled, ct))
        {
            throw RefusedException.Conflict("The workspace needs an owner; make somebody else one first.");
        }

        (user.Role, user.Disabled) = (role, disabled);
        CreateUser.Refuse(await users.UpdateSecurityStampAsync(user));
        await audit.WriteAsync(actor, AuditActions.UserChanged, $"user {id}", disabled ? $"{user.Email} shut out" : $"{user.Email} as {role}", ct);
    }
}
