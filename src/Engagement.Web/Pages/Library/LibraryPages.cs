using System.Globalization;
using Engagement.App.Data;
using Engagement.App.Library;
using Engagement.App.Publishing;
using Engagement.Core.Common;
using Engagement.Core.Library;
using Engagement.Core.People;
using Engagement.Web.Hosting;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Engagement.Web.Pages.Library;

/// <summary>The library, its items, permissions and pictures.</summary>
internal static class LibraryPages
{
    public static void MapLibrary(this IEndpointRouteBuilder pages)
    {
        var read = pages.MapGroup("").RequireCapability(Capability.Read);
        read.MapGet("/library", ShowAllAsync);
        read.MapGet("/library/{id}", ShowOneAsync);
        read.MapGet("/media/{id}", PictureAsync);

        var write = pages.MapGroup("/library").RequireCapability(Capability.Publish);
        write.MapGet("/new", async (string? pool, LibraryReader library, CancellationToken ct) =>
            new RazorComponentResult<ItemPage>(new { Form = new ItemForm { Pool = pool }, Pools = await library.ListPoolsAsync(ct) }));
        write.MapPost("", (
            [FromForm] ItemForm form, IFormFile? file, WriteLibraryItem item, AddMedia add, LibraryReader library, CancellationToken ct) =>
            SaveAsync(null, form, file, item, add, library, ct)).TakesMedia(pages);
        write.MapPost("/{id}", (
            LibraryItemId id, [FromForm] ItemForm form, IFormFile? file, WriteLibraryItem item, AddMedia add, LibraryReader library, CancellationToken ct) =>
            SaveAsync(id, form, file, item, add, library, ct)).TakesMedia(pages);
        write.MapPost("/{id}/permissions", AskAsync);
        write.MapPost("/{id}/permissions/{permission}", DecideAsync);
    }

    private static async Task<RazorComponentResult<LibraryPage>> ShowAllAsync(string? pool, string? q, string? after, LibraryReader library, CancellationToken ct)
    {
        var filter = new LibraryFilter
        {
            Pool = string.IsNullOrEmpty(pool) ? null : pool,
            Text = q,
            After = LibraryItemId.TryParse(after, null, out var id) ? id : null,
        };
        return new(new { Items = await library.ListAsync(filter, LibraryPage.Size, ct), Pools = await library.ListPoolsAsync(ct), Pool = pool, Text = q });
    }

    private static async Task<RazorComponentResult<ItemPage>> ShowOneAsync(
        LibraryItemId id, bool? saved, int? held, LibraryReader library, ItemUseReader uses, CancellationToken ct)
    {
        var item = await library.FindAsync(id, ct) ?? throw RefusedException.NotFound("library item");
        return new(new { Item = item, Form = ItemForm.Of(item), Pools = await library.ListPoolsAsync(ct), Saved = saved == true, Held = held, Uses = await uses.ReadAsync(id, item.Picture?.Media, ct) });
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ItemPage>>> SaveAsync(
        LibraryItemId? id, ItemForm form, IFormFile? file, WriteLibraryItem write, AddMedia add, LibraryReader library, CancellationToken ct)
    {
        try
        {
            var content = form.ToContent();
            if (file is { Length: > 0 })
            {
                await using var bytes = file.OpenReadStream();
                content = content with { MediaId = (await add.RunAsync(file.FileName, bytes, form.AltText, ct)).Id };
            }

            return TypedResults.LocalRedirect($"/library/{await write.RunAsync(id, form.Version, content, ct)}?saved=true");
        }
        catch (RefusedException refused)
        {
            var item = id is { } known ? await library.FindAsync(known, ct) : null;
            return new RazorComponentResult<ItemPage>(new { Item = item, Form = form, Pools = await library.ListPoolsAsync(ct), Problems = refused.Refusals })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
        }
    }

    private static async Task<RedirectHttpResult> AskAsync(
        LibraryItemId id, [FromForm] string? who, [FromForm] string? link, AskPermission ask, CancellationToken ct)
    {
        await ask.RunAsync(id, who ?? "", string.IsNullOrWhiteSpace(link) ? null : link, ct);
        return TypedResults.LocalRedirect($"/library/{id}");
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ItemPage>>> DecideAsync(
        LibraryItemId id, PermissionId permission, [FromForm] PermissionState state, [FromForm] string? words, [FromForm] string? scope, [FromForm] string? until,
        DecidePermission decide, HoldWithoutRight hold, Viewer viewer, LibraryReader library, HttpContext context, CancellationToken ct)
    {
        try
        {
            DateTimeOffset? end = DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? LocalTime.StartOf(day.AddDays(1), viewer.Zone)
                : null;
            var answer = new PermissionAnswer(state, string.IsNullOrWhiteSpace(words) ? null : words.Trim(), Scope: string.IsNullOrWhiteSpace(scope) ? null : scope.Trim(), Until: end);
            await decide.RunAsync(permission, answer, context.User.ActorOf(), ct);
            return TypedResults.LocalRedirect(state == PermissionState.Withdrawn ? $"/library/{id}?held={await hold.HoldAsync(ct)}" : $"/library/{id}");
        }
        catch (RefusedException refused)
        {
            var item = await library.FindAsync(id, ct) ?? throw RefusedException.NotFound("library item");
            return new RazorComponentResult<ItemPage>(new { Item = item, Form = ItemForm.Of(item), Pools = await library.ListPoolsAsync(ct), Problems = refused.Refusals })
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
        }
    }

    /// <summary>A picture by its id never changes, so browsers keep it.</summary>
    private static async Task<Results<FileStreamHttpResult, NotFound>> PictureAsync(
        MediaId id, LibraryReader library, IBlobStore blobs, HttpContext context, CancellationToken ct)
    {
        if (await library.FindMediaAsync(id, ct) is not { } media)
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers[HeaderNames.CacheControl] = "private, max-age=31536000, immutable";
        return TypedResults.Stream(await blobs.OpenAsync(media.BlobKey, ct), media.ContentType, enableRangeProcessing: true);
    }
}
