using Engagement.App.Library;
using Engagement.Core.Common;
using Engagement.Core.Library;
using Engagement.Core.People;
using Engagement.Web.Hosting;
using Engagement.Web.People;
using Engagement.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages.Library;

/// <summary>Many items at once: pictures of a folder, or facts of a table.</summary>
internal static class ImportPages
{
    public static void MapLibraryImport(this IEndpointRouteBuilder pages)
    {
        var write = pages.MapGroup("/library/import").RequireCapability(Capability.Publish);
        write.MapGet("", (string? pool, LibraryReader library, CancellationToken ct) => ShowAsync(pool, null, null, library, ct));
        write.MapPost("", PicturesAsync).WithMetadata(new RequestSizeLimitAttribute(RequestLimits.Folder));
        write.MapPost("/csv", TableAsync).WithMetadata(new RequestSizeLimitAttribute(RequestLimits.Comments));
    }

    private static async Task<RazorComponentResult<ImportPage>> PicturesAsync(
        IFormFileCollection files, [FromForm] string? pool, [FromForm] RightsKind rights, ImportPictures import, LibraryReader library, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(pool))
        {
            return await ShowAsync(pool, null, "Name the pool.", library, ct);
        }

        var outcome = await import.RunAsync(files.Where(file => file.Length > 0).Select(file => (file.FileName, (Func<Stream>)file.OpenReadStream)), pool.Trim(), rights, ct);
        return await ShowAsync(pool.Trim(), outcome, null, library, ct);
    }

    private static async Task<RazorComponentResult<ImportPage>> TableAsync(
        IFormFile? file, [FromForm] string? pool, ImportItems import, LibraryReader library, CancellationToken ct)
    {
        if (file is null || string.IsNullOrWhiteSpace(pool))
        {
            return await ShowAsync(pool, null, "Choose a file and name the pool.", library, ct);
        }

        try
        {
            using var text = new StreamReader(file.OpenReadStream());
            return await ShowAsync(pool.Trim(), await import.RunAsync(await text.ReadToEndAsync(ct), pool.Trim(), ct), null, library, ct);
        }
        catch (RefusedException refused)
        {
            return await ShowAsync(pool, null, Sentences.Of(refused), library, ct);
        }
    }

    private static async Task<RazorComponentResult<ImportPage>> ShowAsync(string? pool, ImportOutcome? outcome, string? problem, LibraryReader library, CancellationToken ct) =>
        new(new { Pool = pool, Pools = await library.ListPoolsAsync(ct), Outcome = outcome, Problem = problem })
        {
            StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
}
