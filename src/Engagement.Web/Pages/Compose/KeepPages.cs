using System.Text.Json;
using Engagement.App.Library;
using Engagement.App.Publishing;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.Hosting;
using Engagement.Web.People;
using Engagement.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages.Compose;

/// <summary>What the composer's script asks for while somebody writes: keeping the words, taking a picture in.</summary>
internal static class KeepPages
{
    public static void MapKeeping(this IEndpointRouteBuilder pages)
    {
        var write = pages.MapGroup("/compose").RequireCapability(Capability.Publish);
        write.MapPost("/keep", KeepAsync).TakesMedia(pages);
        write.MapPost("/forget", ForgetAsync);
        write.MapPost("/crop", CropAsync);
        write.MapPost("/media", TakeAsync).TakesMedia(pages);
    }

    /// <param name="form">What stands in the composer.</param>
    /// <param name="post">The post it changes.</param>
    /// <param name="changed">Whether anything was written; else the page is only open.</param>
    private static async Task<RazorComponentResult<ComposeKept>> KeepAsync(
        [FromForm] ComposeForm form, string? post, bool? changed, KeepDrafts drafts, Viewer viewer, CancellationToken ct)
    {
        var user = viewer.UserId ?? throw RefusedException.NotFound("person");
        var id = Id(post);
        var text = changed == true && form.HasWords ? JsonSerializer.Serialize(form with { Intent = null }, JsonSerializerOptions.Web) : null;
        var at = await drafts.KeepAsync(user, id, text, ct);
        return new(new { At = text is null ? null : at, Others = id is { } open ? await drafts.OthersAsync(user, open, ct) : [] });
    }

    private static async Task<RedirectHttpResult> ForgetAsync([FromForm] string? post, ComposeDesk desk, Viewer viewer, CancellationToken ct)
    {
        await desk.ForgetAsync(Id(post), viewer, ct);
        return TypedResults.LocalRedirect(Id(post) is { } id ? $"/compose/{id}" : "/compose");
    }

    private static async Task<Results<RazorComponentResult<MediaItem>, UnprocessableEntity<string>>> TakeAsync(IFormFile? file, AddMedia add, CancellationToken ct)
    {
        try
        {
            await using var content = file?.OpenReadStream() ?? Stream.Null;
            var media = await add.RunAsync(file?.FileName ?? "", content, null, ct);
            return new RazorComponentResult<MediaItem>(new { Medium = media.ToRef() });
        }
        catch (RefusedException refused)
        {
            return TypedResults.UnprocessableEntity(Sentences.Of(refused));
        }
    }

    /// <param name="form">Which part of which picture.</param>
    private static async Task<Results<RazorComponentResult<MediaItem>, UnprocessableEntity<string>>> CropAsync(
        [FromForm] CropForm form, CropPictures crop, CancellationToken ct)
    {
        try
        {
            var (picture, cuts) = await crop.RunAsync(form, ct);
            return new RazorComponentResult<MediaItem>(new { Medium = picture.ToRef(), IsPart = picture.CutFromId is not null, Cuts = cuts });
        }
        catch (RefusedException refused)
        {
            return TypedResults.UnprocessableEntity(Sentences.Of(refused));
        }
    }

    private static PostId? Id(string? post) => IdText.TryRead<PostId>(post, out var id) ? id : null;
}
