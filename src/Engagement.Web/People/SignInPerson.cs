using Engagement.App.People;
using Microsoft.AspNetCore.Identity;

namespace Engagement.Web.People;

/// <summary>Checks address and password, starts the session and writes down that somebody tried.</summary>
internal sealed class SignInPerson(UserManager<User> users, SignInManager<User> sessions, AuditLog audit, TimeProvider time)
{
    public async Task<SignInResult> RunAsync(string email, string password, bool remember, CancellationToken ct)
    {
        var user = await users.FindByEmailAsync(email);
        if (user is null)
        {
            // An unknown address must take as long as a wrong password, or answers tell who works here.
            users.PasswordHasher.HashPassword(new User { DisplayName = "", Role = default }, password);
            await audit.WriteAsync(new Actor("nobody", null), AuditActions.SignInFailed, null, "An unknown address.", ct);
            return SignInResult.Failed;
        }

        var result = await sessions.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        var actor = new Actor(user.DisplayName, user.Id);
        if (!result.Succeeded)
        {
            await audit.WriteAsync(actor, AuditActions.SignInFailed, $"user {user.Id}", result.IsLockedOut ? "Locked for a while." : null, ct);
            return result;
        }

        user.LastSignInAt = time.GetUtcNow();
        await users.UpdateAsync(user);
        await sessions.SignInAsync(user, isPersistent: remember);
        await audit.WriteAsync(actor, AuditActions.SignedIn, $"user {user.Id}", null, ct);
        return result;
    }
}
