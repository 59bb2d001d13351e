using Engagement.App.Publishing;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Engagement.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages.Settings;

/// <summary>How posts are written here.</summary>
internal static class PostSettingsPages
{
    public static void MapPostSettings(this IEndpointRouteBuilder pages)
    {
        var group = pages.MapGroup("/settings/posts").RequireCapability(Capability.Administer);
        group.MapGet("", async (bool? saved, ComposeSettingsReader settings, CancellationToken ct) =>
            new RazorComponentResult<PostSettingsPage>(new { Form = PostSettingsForm.Of(await settings.ReadAsync(ct)), Saved = saved == true }));
        group.MapPost("", ChangeAsync);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PostSettingsPage>>> ChangeAsync(
        [FromForm] PostSettingsForm form, ChangeComposeSettings change, HttpContext context, CancellationToken ct)
    {
        try
        {
            await change.RunAsync(form.ToSettings(), context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect("/settings/posts?saved=true");
        }
        catch (RefusedException refused)
        {
            return new RazorComponentResult<PostSettingsPage>(new { Form = form, Problem = Sentences.Of(refused) }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }
    }
}
