using Engagement.App.Channels;
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
    private const int SlotsShown = 16;

    public static void MapThemePages(this IEndpointRouteBuilder pages)
    {
        var read = pages.MapGroup("/themes").RequireCapability(Capability.Read);
        read.MapGet("", async (ThemeReader themes, CancellationToken ct) => new RazorComponentResult<ThemesPage>(new { Themes = await themes.ListAsync(ct) }));
        read.MapGet("/{id}", ShowOneAsync);

        var write = pages.MapGroup("/themes").RequireCapability(Capability.Publish);
        write.MapGet("/new", (ThemeScreen screen, CancellationToken ct) => screen.EditAsync(null, new(), [], ct));
        write.MapPost("", CreateAsync);
        write.MapPost("/preview", ([FromForm] ThemeForm form, PreviewTheme preview, Viewer viewer, CancellationToken ct) => preview.RunAsync(form, viewer, ct));
        write.MapGet("/{id}/edit", EditAsync);
        write.MapPost("/{id}/edit", SaveAsync);
    }

    private static async Task<RazorComponentResult<ThemePage>> ShowOneAsync(ThemeId id, ThemeReader themes, ChannelReader channels, CancellationToken ct)
    {
        var theme = await themes.FindAsync(id, ct) ?? throw RefusedException.NotFound("theme");
        var names = (await channels.ReadAsync(ct)).Where(channel => theme.ChannelIds.Contains(channel.Id)).Select(channel => $"{channel.Network} {channel.DisplayName}");
        return new(new { Theme = theme, Slots = await themes.SlotsAheadAsync(id, SlotsShown, ct), ChannelNames = names.ToList() });
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

    private static async Task<RazorComponentResult<ThemeEditPage>> EditAsync(ThemeId id, ThemeReader themes, ThemeScreen screen, CancellationToken ct) =>
        await screen.EditAsync(id, ThemeForm.Of(await themes.FindAsync(id, ct) ?? throw RefusedException.NotFound("theme")), [], ct);

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ThemeEditPage>>> SaveAsync(
        ThemeId id, [FromForm] ThemeForm form, EditTheme edit, ThemeScreen screen, Viewer viewer, HttpContext context, CancellationToken ct)
    {
        try
        {
            await edit.RunAsync(id, form.ToDraft(viewer.Zone.Id), form.Version, context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect($"/themes/{id}");
        }
        catch (RefusedException refused)
        {
            return await screen.EditAsync(id, form, refused.Refusals, ct);
        }
    }
}
