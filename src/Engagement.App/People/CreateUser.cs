using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.AspNetCore.Identity;

namespace Engagement.App.People;

/// <summary>Lets a person in.</summary>
internal sealed class CreateUser(UserManager<User> users, AuditLog audit, IdSource ids, TimeProvider time)
{
    /// <exception cref="RefusedException">The address is taken or the password too weak.</exception>
    public async Task<UserId> RunAsync(NewUser person, Actor actor, CancellationToken ct)
    {
        var user = new User
        {
            Id = ids.Next<UserId>(),
            UserName = person.Email,
            Email = person.Email,
            EmailConfirmed = true,
            DisplayName = string.IsNullOrWhiteSpace(person.DisplayName) ? person.Email : person.DisplayName.Trim(),
            Role = person.Role,
            Language = person.Language,
            CreatedAt = time.GetUtcNow(),
            LockoutEnabled = true,
        };
        ct.ThrowIfCancellationRequested();
        Refuse(await users.CreateAsync(user, person.Password));
        await audit.WriteAsync(actor, AuditActions.UserCreated, $"user {user.Id}", $"{user.Email} as {user.Role}", ct);
        return user.Id;
    }

    internal static void Refuse(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new RefusedException([.. result.Errors.Select(error => new Refusal(RefusalKind.Invalid, error.Description, FieldOf(error.Code)))]);
        }
    }

    private static string FieldOf(string code) =>
        code.StartsWith("Password", StringComparison.Ordinal) ? "password" : "email";
}
