using Engagement.App.Routing;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Engagement.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Shown = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<Engagement.Web.Pages.Settings.RulesPage>>;

namespace Engagement.Web.Pages.Settings;

/// <summary>Which comments go to which queue; a rule is tried on the past before it is saved.</summary>
internal static class RulePages
{
    public static void MapRules(this IEndpointRouteBuilder pages)
    {
        var group = pages.MapGroup("/settings/rules").RequireCapability(Capability.Administer);
        group.MapGet("", async (bool? saved, RulesScreen screen, CancellationToken ct) =>
            new RazorComponentResult<RulesPage>(new { Model = await screen.ReadAsync(ct), Saved = saved == true }));
        group.MapPost("/try", TryAsync);
        group.MapPost("", SaveAsync);
        group.MapPost("/{id}/move", MoveAsync);
        group.MapPost("/{id}/delete", DeleteAsync);
    }

    private static async Task<Shown> TryAsync([FromForm] RuleForm form, TryRule rule, RulesScreen screen, CancellationToken ct)
    {
        try
        {
            var trial = await rule.RunAsync(form.RuleId, form.ToDraft(), ct);
            return new RazorComponentResult<RulesPage>(new { Model = await screen.ReadAsync(ct), Typed = form, Trial = trial });
        }
        catch (RefusedException refused)
        {
            return await RefusedAsync(form, refused, screen, ct);
        }
    }

    private static async Task<Shown> SaveAsync([FromForm] RuleForm form, WriteRule write, RulesScreen screen, HttpContext context, CancellationToken ct)
    {
        try
        {
            await write.RunAsync(form.RuleId, form.ToDraft(), context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect("/settings/rules?saved=true");
        }
        catch (RefusedException refused)
        {
            return await RefusedAsync(form, refused, screen, ct);
        }
    }

    private static async Task<RedirectHttpResult> MoveAsync(RoutingRuleId id, [FromForm] bool? up, WriteRule write, HttpContext context, CancellationToken ct)
    {
        await write.MoveAsync(id, up == true, context.User.ActorOf(), ct);
        return TypedResults.LocalRedirect("/settings/rules");
    }

    private static async Task<RedirectHttpResult> DeleteAsync(RoutingRuleId id, WriteRule write, HttpContext context, CancellationToken ct)
    {
        await write.DeleteAsync(id, context.User.ActorOf(), ct);
        return TypedResults.LocalRedirect("/settings/rules?saved=true");
    }

    private static async Task<Shown> RefusedAsync(RuleForm form, RefusedException refused, RulesScreen screen, CancellationToken ct) =>
        new RazorComponentResult<RulesPage>(new { Model = await screen.ReadAsync(ct), Typed = form, Problem = Sentences.Of(refused) })
        {
            StatusCode = StatusCodes.Status422UnprocessableEntity,
        };
}
