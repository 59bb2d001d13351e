using System.Net.Mime;
using Engagement.App.Outbound;
using Engagement.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Engagement.Web.Outbound;

/// <summary>
/// Where a network fetches the pictures of a post that is about to be published. Let in by the address alone, which is signed, ends after
/// an hour or with its delivery, and is listed nowhere.
/// </summary>
internal static class OutMediaEndpoint
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapOutMedia(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/media/out/{token}", Methods, GiveAsync)
            .AllowAnonymous()
            .WithMetadata(new ContentPolicy("default-src 'none'; sandbox"))
            .ExcludeFromDescription();

    private static async Task<Results<FileStreamHttpResult, ContentHttpResult, NotFound>> GiveAsync(
        string token, OutMediaAddresses addresses, OutMediaReader reader, HttpResponse response, CancellationToken ct)
    {
        response.Headers[HeaderNames.CacheControl] = "private, no-store";
        response.Headers["X-Robots-Tag"] = "noindex, noimageindex";
        return addresses.Read(token) switch
        {
            OutMediaTicket.Echo echo => TypedResults.Content(echo.Word, MediaTypeNames.Text.Plain),
            OutMediaTicket.Picture picture when await reader.OpenAsync(picture, ct) is { } file =>
                TypedResults.File(file.Content, file.ContentType, enableRangeProcessing: true),
            _ => TypedResults.NotFound(),
        };
    }
}
