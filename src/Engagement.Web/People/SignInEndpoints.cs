using System.Security.Claims;
using Engagement.App.People;
using Engagement.Web.Hosting;
using Engagement.Web.Pages;
using Engagement.Web.Pages.Entrance;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.People;

/// <summary>Starts and ends sessions.</summary>
internal static class SignInEndpoints
{
    private const string Wrong = "The address or the password is wrong.";
    private const string Locked = "Too many wrong tries. Wait five minutes, then try again.";

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").WithMetadata(new PageMark()).AllowAnonymous().ExcludeFromDescription();
        pages.MapGet("/sign-in", (string? returnUrl) => new RazorComponentResult<SignInPage>(new { ReturnUrl = returnUrl }));
        pages.MapPost("/sign-in", SignInAsync).RequireRateLimiting(SignInRegistration.Throttle);
        pages.MapPost("/sign-out", SignOutAsync);
        pages.MapGet("/no-access", (HttpContext context) => ErrorAnswer.Page(context, StatusCodes.Status403Forbidden));
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<SignInPage>>> SignInAsync(
        [FromForm] SignInForm form, SignInPerson signIn, CancellationToken ct) =>
        await signIn.RunAsync(form.Email ?? "", form.Password ?? "", form.Remember, ct) switch
        {
            { Succeeded: true } => TypedResults.LocalRedirect(Addresses.Local(form.ReturnUrl)),
            { IsLockedOut: true } => Again(form, Locked, StatusCodes.Status429TooManyRequests),
            _ => Again(form, Wrong, StatusCodes.Status401Unauthorized),
        };

    private static RazorComponentResult<SignInPage> Again(SignInForm form, string problem, int status) =>
        new(new { form.Email, form.ReturnUrl, Problem = problem }) { StatusCode = status };

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
}
