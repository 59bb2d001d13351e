using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Engagement.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages.Settings;

/// <summary>Settings: one's own, the workspace's, people, keys and the record.</summary>
internal static class SettingsPages
{
    public static void MapSettings(this IEndpointRouteBuilder pages)
    {
        var own = pages.MapGroup("/settings").RequireCapability(Capability.Read);
        own.MapGet("", (Viewer viewer) => TypedResults.LocalRedirect(viewer.May(Capability.Administer) ? "/settings/workspace" : "/settings/me"));
        own.MapGet("/me", (bool? saved) => new RazorComponentResult<OwnSettingsPage>(new { Saved = saved == true }));
        own.MapPost("/me", ChangeOwnAsync);

        var all = pages.MapGroup("/settings").RequireCapability(Capability.Administer);
        all.MapGet("/workspace", ShowWorkspaceAsync);
        all.MapPost("/workspace", ChangeWorkspaceAsync);
        all.MapGet("/people", ShowPeopleAsync);
        all.MapPost("/people", LetInAsync);
        all.MapPost("/people/{id}", ChangePersonAsync);
        all.MapGet("/keys", async (PeopleReader people, CancellationToken ct) => await KeysAsync(people, null, null, ct));
        all.MapPost("/keys", MakeKeyAsync);
        all.MapPost("/keys/{id}/revoke", RevokeKeyAsync);
        all.MapGet("/record", ShowRecordAsync);
    }

    private static async Task<RedirectHttpResult> ChangeOwnAsync(
        [FromForm] string language, Viewer viewer, ChangeOwnLanguage change, SignInManager<User> sessions, HttpContext context, CancellationToken ct)
    {
        var user = await change.RunAsync(viewer.UserId ?? throw RefusedException.NotFound("person"), language, ct);
        await sessions.RefreshSignInAsync(user);
        context.Response.Cookies.Delete(ViewerMiddleware.LanguageCookie);
        return TypedResults.LocalRedirect("/settings/me?saved=true");
    }

    private static async Task<RazorComponentResult<WorkspacePage>> ShowWorkspaceAsync(bool? saved, WorkspaceReader workspaces, CancellationToken ct) =>
        new(new { Workspace = await workspaces.ReadAsync(ct), Saved = saved == true });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<WorkspacePage>>> ChangeWorkspaceAsync(
        [FromForm] string? name, [FromForm] string? timeZone, [FromForm] string? language, ChangeWorkspace change, HttpContext context, CancellationToken ct)
    {
        var workspace = new Workspace(name ?? "", timeZone ?? "", language ?? "");
        try
        {
            await change.RunAsync(workspace, context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect("/settings/workspace?saved=true");
        }
        catch (RefusedException refused)
        {
            return Refused<WorkspacePage>(new { Workspace = workspace, Problem = Sentences.Of(refused) });
        }
    }

    private static async Task<RazorComponentResult<PeoplePage>> ShowPeopleAsync(bool? saved, PeopleReader people, CancellationToken ct) =>
        new(new { Users = await people.ReadUsersAsync(ct), Saved = saved == true });

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PeoplePage>>> LetInAsync(
        [FromForm] PersonForm form, CreateUser create, PeopleReader people, Viewer viewer, HttpContext context, CancellationToken ct)
    {
        try
        {
            if (viewer.Role is not { } granter || !CapabilityRules.MayGrant(granter, form.Role))
            {
                throw RefusedException.Invalid("role", "Only an owner may make another owner.");
            }

            await create.RunAsync(
                new NewUser(form.Email ?? "", form.DisplayName ?? "", form.Role, form.Password ?? "", viewer.Language), context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect("/settings/people?saved=true");
        }
        catch (RefusedException refused)
        {
            return Refused<PeoplePage>(new { Users = await people.ReadUsersAsync(ct), Typed = form with { Password = null }, Problem = Sentences.Of(refused) });
        }
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PeoplePage>>> ChangePersonAsync(
        UserId id, [FromForm] WorkRole role, [FromForm] bool? disabled, ChangeUser change, PeopleReader people, Viewer viewer, HttpContext context, CancellationToken ct)
    {
        try
        {
            await change.RunAsync(id, role, disabled == true, viewer.Role ?? WorkRole.Reader, context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect("/settings/people?saved=true");
        }
        catch (RefusedException refused)
        {
            return Refused<PeoplePage>(new { Users = await people.ReadUsersAsync(ct), Problem = Sentences.Of(refused) });
        }
    }

    private static async Task<RazorComponentResult<KeysPage>> MakeKeyAsync(
        [FromForm] string? name, [FromForm] WorkRole role, CreateApiKey create, PeopleReader people, HttpContext context, CancellationToken ct)
    {
        try
        {
            return await KeysAsync(people, await create.RunAsync(name ?? "", role, context.User.ActorOf(), ct), null, ct);
        }
        catch (RefusedException refused)
        {
            return await KeysAsync(people, null, Sentences.Of(refused), ct);
        }
    }

    private static async Task<RedirectHttpResult> RevokeKeyAsync(ApiKeyId id, RevokeApiKey revoke, HttpContext context, CancellationToken ct)
    {
        await revoke.RunAsync(id, context.User.ActorOf(), ct);
        return TypedResults.LocalRedirect("/settings/keys");
    }

    private static async Task<RazorComponentResult<RecordPage>> ShowRecordAsync(string? before, AuditReader record, CancellationToken ct) =>
        new(new { Lines = await record.ReadAsync(AuditEntryId.TryParse(before, null, out var id) ? id : null, RecordPage.Size, ct) });

    private static async Task<RazorComponentResult<KeysPage>> KeysAsync(PeopleReader people, string? fresh, string? problem, CancellationToken ct) =>
        new(new { Keys = await people.ReadKeysAsync(ct), Fresh = fresh, Problem = problem })
        {
            StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };

    private static RazorComponentResult<TPage> Refused<TPage>(object parameters)
        where TPage : Microsoft.AspNetCore.Components.IComponent =>
        new(parameters) { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
