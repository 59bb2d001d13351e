using System.Security.Claims;
using Engagement.App.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.People;

/// <summary>Starts and ends sessions. The pages themselves are <c>/sign-in</c> and <c>/no-access</c>.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-in", SignInAsync).AllowAnonymous().RequireRateLimiting(SignInRegistration.Throttle).ExcludeFromDescription();
        routes.MapPost("/sign-out", SignOutAsync).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>A refused sign-in goes back to the page with <c>problem=wrong</c> or <c>problem=locked</c>.</summary>
    private static async Task<RedirectHttpResult> SignInAsync(
        [FromForm] SignInForm form, SignInPerson signIn, HttpContext context, CancellationToken ct) =>
        await signIn.RunAsync(form.Email ?? "", form.Password ?? "", ct) switch
        {
            { Succeeded: true } => TypedResults.LocalRedirect(LocalOrHome(form.ReturnUrl)),
            { IsLockedOut: true } => Back(form, "locked"),
            _ => Back(form, "wrong"),
        };

    private static async Task<RedirectHttpResult> SignOutAsync(
        SignInManager<User> sessions, AuditLog audit, ClaimsPrincipal principal, CancellationToken ct)
    {
        if (principal.Identity is { IsAuthenticated: true })
        {
            await audit.WriteAsync(principal.ActorOf(), AuditActions.SignedOut, null, null, ct);
        }

        await sessions.SignOutAsync();
        return TypedResults.LocalRedirect("/sign-in");
    }

    private static RedirectHttpResult Back(SignInForm form, string problem) =>
        TypedResults.LocalRedirect("/sign-in" + QueryString.Create((KeyValuePair<string, string?>[])[
            new("problem", problem), new("email", form.Email), new("returnUrl", form.ReturnUrl)]));

    private static string LocalOrHome(string? url) => RedirectHttpResult.IsLocalUrl(url) ? url! : "/";
}
