using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Publishing;
using Engagement.Core.Common;
using Engagement.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages.Approvals;

/// <summary>The page of a reviewer outside: one post, by a signed link, without an account. A link that is no good is not found, whatever the reason.</summary>
internal static class ReviewPages
{
    public static void MapReview(this IEndpointRouteBuilder pages)
    {
        var open = pages.MapGroup("/review/{token}").AllowAnonymous();
        open.MapGet("", ShowAsync);
        open.MapPost("", AnswerAsync);
        pages.MapGet("/review/{token}/media/{media}", PictureAsync).AllowAnonymous();
    }

    private static async Task<RazorComponentResult<ReviewPage>> ShowAsync(
        string token, bool? said, ReviewLinks links, PostReader posts, ChannelReader channels, ComposeSettingsReader settings, HttpContext context, CancellationToken ct) =>
        await PageAsync(token, await FindAsync(token, links, ct), null, null, said == true, posts, channels, settings, context, ct);

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ReviewPage>>> AnswerAsync(
        string token, [FromForm] string? answer, [FromForm] string? words, [FromForm] int? version,
        ReviewLinks links, ReviewAnswer give, PostReader posts, ChannelReader channels, ComposeSettingsReader settings, HttpContext context, CancellationToken ct)
    {
        var link = await FindAsync(token, links, ct);
        try
        {
            await give.RunAsync(link, answer, words, version, ct);
            return TypedResults.LocalRedirect($"/review/{Uri.EscapeDataString(token)}?said=true");
        }
        catch (RefusedException refused)
        {
            return await PageAsync(token, link, Sentences.Of(refused), words, false, posts, channels, settings, context, ct);
        }
    }

    private static async Task<Results<FileStreamHttpResult, NotFound>> PictureAsync(
        string token, MediaId media, ReviewLinks links, PostReader posts, IBlobStore blobs, CancellationToken ct)
    {
        var link = await FindAsync(token, links, ct);
        return (await posts.FindAsync(link.PostId, ct))?.Shown.FirstOrDefault(row => row.Media == media) is { } picture
            ? TypedResults.Stream(await blobs.OpenAsync(picture.BlobKey, ct), picture.ContentType, enableRangeProcessing: true)
            : TypedResults.NotFound();
    }

    private static async Task<ReviewLink> FindAsync(string token, ReviewLinks links, CancellationToken ct) =>
        await links.FindAsync(token, ct) ?? throw RefusedException.NotFound("link, or it is no longer good");

    private static async Task<RazorComponentResult<ReviewPage>> PageAsync(
        string token, ReviewLink link, string? problem, string? typed, bool said,
        PostReader posts, ChannelReader channels, ComposeSettingsReader settings, HttpContext context, CancellationToken ct)
    {
        // The address is the key: it is not to be kept or passed on.
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return new(new
        {
            Token = token,
            Post = await posts.FindAsync(link.PostId, ct) ?? throw RefusedException.NotFound("post"),
            link.Reviewer,
            link.ExpiresAt,
            Channels = await channels.ReadAsync(ct),
            Tags = (await settings.ReadAsync(ct)).LinkTags,
            Problem = problem,
            Typed = typed,
            Said = said,
        })
        { StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict };
    }
}
