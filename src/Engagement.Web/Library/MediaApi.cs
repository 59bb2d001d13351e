using Engagement.App.Library;
using Engagement.Core.People;
using Engagement.Web.Hosting;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Library;

/// <summary>Pictures and films for posts.</summary>
internal static class MediaApi
{
    public static void MapMedia(this IEndpointRouteBuilder api) =>
        api.MapPost("/media", AddAsync)
            .WithTags("Library")
            .RequireKey(Capability.Publish)
            .TakesMedia(api)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Created<MediaAnswer>> AddAsync(
        IFormFile file, [FromForm] string? altText, AddMedia addMedia, CancellationToken ct)
    {
        await using var content = file.OpenReadStream();
        var media = await addMedia.RunAsync(file.FileName, content, altText, ct);
        return TypedResults.Created((string?)null, new MediaAnswer(media.Id, media.ContentType, media.Width, media.Height, media.Bytes, media.AltText, media.Length?.TotalSeconds));
    }
}
