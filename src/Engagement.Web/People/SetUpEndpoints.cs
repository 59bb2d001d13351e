using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.People;

/// <summary>Takes the set-up form: makes the owner and the workspace, once, and signs the owner in.</summary>
internal static class SetUpEndpoints
{
    public static void MapSetUp(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/setup", SetUpAsync).AllowAnonymous().RequireRateLimiting(SignInRegistration.Throttle).ExcludeFromDescription();

    /// <summary>A refused set-up goes back to the page with the fields that are wrong in <c>problem</c>, and what was typed but the password.</summary>
    private static async Task<RedirectHttpResult> SetUpAsync(
        [FromForm] SetUpForm form, SetUpWorkspace setUp, SignInPerson signIn, CancellationToken ct)
    {
        try
        {
            var workspace = new Workspace(form.Name ?? "", form.TimeZone ?? "", form.Language ?? "en");
            var owner = new NewUser(form.Email ?? "", form.DisplayName ?? "", WorkRole.Owner, form.Password ?? "", workspace.Language);
            await setUp.RunAsync(workspace, owner, ct);
            await signIn.RunAsync(owner.Email, owner.Password, ct);
            return TypedResults.LocalRedirect("/");
        }
        catch (RefusedException refused)
        {
            return TypedResults.LocalRedirect("/setup" + QueryString.Create((KeyValuePair<string, string?>[])[
                new("problem", string.Join(',', refused.Refusals.Select(refusal => refusal.Field ?? "done").Distinct())),
                new("name", form.Name), new("timeZone", form.TimeZone), new("language", form.Language),
                new("displayName", form.DisplayName), new("email", form.Email)]));
        }
    }
}
