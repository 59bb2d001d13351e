using System.Security.Claims;
using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.Api;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Engagement.Web.Themes;

/// <summary>Series and their dates.</summary>
internal static class ThemesApi
{
    public static void MapThemes(this IEndpointRouteBuilder api)
    {
        var themes = api.MapGroup("/themes").WithTags("Themes").ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        themes.MapPost("", CreateAsync).RequireKey(Capability.Publish);
        themes.MapGet("", ListAsync).RequireKey(Capability.Read);
        themes.MapGet("/{id}", ReadAsync).RequireKey(Capability.Read);
        themes.MapPatch("/{id}", EditAsync).RequireKey(Capability.Publish);
        themes.MapGet("/{id}/occurrences", OccurrencesAsync).RequireKey(Capability.Read);
        themes.MapPut("/{id}/occurrences/{date}", ChangeAsync).RequireKey(Capability.Publish).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Created<ThemeAnswer>> CreateAsync(
        ThemeBody body, CreateTheme createTheme, ThemeReader reader, ClaimsPrincipal who, CancellationToken ct)
    {
        var id = await createTheme.RunAsync(body.ToDraft(), who.ActorOf(), ct);
        return TypedResults.Created($"/api/v1/themes/{id}", ThemeAnswer.From(await FindAsync(id, reader, ct)));
    }

    private static async Task<Ok<ApiPage<ThemeAnswer>>> ListAsync(ThemeReader reader, int? limit, string? cursor, CancellationToken ct)
    {
        var (take, after) = (Paging.Limit(limit), Paging.After<ThemeId>(cursor) ?? default);
        var lines = (await reader.ListAsync(ct)).OrderBy(theme => theme.Id.Value).Where(theme => theme.Id > after).Take(take + 1);
        return TypedResults.Ok(Paging.Cut([.. lines.Select(ThemeAnswer.From)], take, theme => theme.Id.ToString()));
    }

    private static async Task<Ok<ThemeAnswer>> ReadAsync(ThemeId id, ThemeReader reader, CancellationToken ct) =>
        TypedResults.Ok(ThemeAnswer.From(await FindAsync(id, reader, ct)));

    private static async Task<Ok<ThemeAnswer>> EditAsync(
        ThemeId id, ThemeEditBody body, EditTheme editTheme, SplitTheme splitTheme, ThemeReader reader, ClaimsPrincipal who, CancellationToken ct)
    {
        var theme = await FindAsync(id, reader, ct);
        if (body.From is { } from)
            id = await splitTheme.RunAsync(id, from, body.Over(theme), body.Version ?? theme.Version, who.ActorOf(), ct);
        else
            await editTheme.RunAsync(id, body.Over(theme), body.Version ?? theme.Version, false, who.ActorOf(), ct);
        return await ReadAsync(id, reader, ct);
    }

    private static async Task<Ok<ApiPage<OccurrenceAnswer>>> OccurrencesAsync(
        ThemeId id, DateOnly from, DateOnly to, ThemeReader reader, CancellationToken ct)
    {
        var dates = await reader.OccurrencesAsync(id, from, to, ct);
        return TypedResults.Ok(new ApiPage<OccurrenceAnswer>([.. dates.Select(OccurrenceAnswer.From)], null));
    }

    private static async Task<Ok<OccurrenceAnswer>> ChangeAsync(
        ThemeId id, DateOnly date, OccurrenceBody body, ChangeOccurrence change, ThemeReader reader, ClaimsPrincipal who, CancellationToken ct)
    {
        await change.RunAsync(id, date, body.ToChange(), who.ActorOf(), ct);
        return TypedResults.Ok(OccurrenceAnswer.From((await reader.OccurrencesAsync(id, date, date, ct)).Single()));
    }

    private static async Task<ThemeLine> FindAsync(ThemeId id, ThemeReader reader, CancellationToken ct) =>
        await reader.FindAsync(id, ct) ?? throw RefusedException.NotFound("theme");
}
