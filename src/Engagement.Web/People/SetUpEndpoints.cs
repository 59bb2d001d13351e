using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.Pages;
using Engagement.Web.Pages.Entrance;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.People;

/// <summary>Makes the owner and the workspace, once, and signs the owner in.</summary>
internal static class SetUpEndpoints
{
    public static void MapSetUp(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("/setup").WithMetadata(new PageMark()).AllowAnonymous().ExcludeFromDescription();
        pages.MapGet("", () => new RazorComponentResult<SetUpPage>());
        pages.MapPost("", SetUpAsync).RequireRateLimiting(SignInRegistration.Throttle);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<SetUpPage>>> SetUpAsync(
        [FromForm] SetUpInput input, SetUpWorkspace setUp, SignInPerson signIn, CancellationToken ct)
    {
        try
        {
            var workspace = new Workspace(input.Name ?? "", input.TimeZone ?? "", input.Language ?? "en");
            var owner = new NewUser(input.Email ?? "", input.DisplayName ?? "", WorkRole.Owner, input.Password ?? "", workspace.Language);
            await setUp.RunAsync(workspace, owner, ct);
            await signIn.RunAsync(owner.Email, owner.Password, remember: true, ct);
            return TypedResults.LocalRedirect("/");
        }
        catch (RefusedException refused)
        {
            var form = new SetUpForm(input.Name, input.TimeZone, input.Language, input.DisplayName, input.Email);
            return new RazorComponentResult<SetUpPage>(new { Form = form, refused.Refusals }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }
    }
}
