using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages.Themes;

/// <summary>Series: list, one with its dates, set up and change, and one date.</summary>
internal static class ThemePages
{
    private const int SlotsShown = 12;

    public static void MapThemePages(this IEndpointRouteBuilder pages)
    {
        var read = pages.MapGroup("/themes").RequireCapability(Capability.Read);
        read.MapGet("", async (ThemeReader themes, CancellationToken ct) => new RazorComponentResult<ThemesPage>(new { Themes = await themes.ListAsync(ct) }));
        read.MapGet("/{id}", (ThemeId id, ThemeScreen screen, Viewer viewer, CancellationToken ct) => screen.ShowAsync(id, SlotsShown, viewer, ct));

        var write = pages.MapGroup("/themes").RequireCapability(Capability.Publish);
        write.MapGet("/new", (ThemeScreen screen, CancellationToken ct) => screen.EditAsync(null, new(), [], ct));
        write.MapPost("", CreateAsync);
        write.MapPost("/preview", ([FromForm] ThemeForm form, PreviewTheme preview, Viewer viewer, CancellationToken ct) => preview.RunAsync(form, viewer, ct));
        write.MapGet("/{id}/edit", EditAsync);
        write.MapPost("/{id}/edit", SaveAsync);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ThemeEditPage>>> CreateAsync(
        [FromForm] ThemeForm form, CreateTheme create, ThemeScreen screen, Viewer viewer, HttpContext context, CancellationToken ct)
    {
        try
        {
            var id = await create.RunAsync(form.ToDraft(viewer.Zone.Id), context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect($"/themes/{id}");
        }
        catch (RefusedException refused)
        {
            return await screen.EditAsync(null, form, refused.Refusals, ct);
        }
    }

    private static async Task<RazorComponentResult<ThemeEditPage>> EditAsync(ThemeId id, string? from, ThemeReader themes, ThemeScreen screen, CancellationToken ct)
    {
        var form = ThemeForm.Of(await themes.FindAsync(id, ct) ?? throw RefusedException.NotFound("theme"));
        return await screen.EditAsync(id, form with { From = from }, [], ct);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ThemeEditPage>>> SaveAsync(
        ThemeId id, [FromForm] ThemeForm form, EditTheme edit, SplitTheme split, ThemeScreen screen, Viewer viewer, HttpContext context, CancellationToken ct)
    {
        try
        {
            var draft = form.ToDraft(viewer.Zone.Id);
            if (form.FromDay() is { } from)
                id = await split.RunAsync(id, from, draft, form.Version, context.User.ActorOf(), ct);
            else
                await edit.RunAsync(id, draft, form.Version, form.Anew, context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect($"/themes/{id}");
        }
        catch (RefusedException refused)
        {
            return await screen.EditAsync(id, form, refused.Refusals, ct);
        }
    }
}
