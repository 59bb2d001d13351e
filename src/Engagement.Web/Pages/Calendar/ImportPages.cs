using System.Text;
using Engagement.App.Publishing;
using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Core.Publishing;
using Engagement.Web.Hosting;
using Engagement.Web.People;
using Engagement.Web.Texts;
using Engagement.Web.Themes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages.Calendar;

/// <summary>Importing posts: a template, a dry run that names each bad line, then the import.</summary>
internal static class ImportPages
{
    public static void MapImportPages(this IEndpointRouteBuilder pages)
    {
        var group = pages.MapGroup("/calendar/import").RequireCapability(Capability.Publish);
        group.MapGet("", () => new RazorComponentResult<ImportPage>());
        group.MapGet("/template.csv", () => TypedResults.File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(ImportText.Template)).ToArray(), "text/csv", "posts.csv"));
        group.MapPost("", ImportAsync)
            .WithMetadata(new RequestSizeLimitAttribute(RequestLimits.Import))
            .WithMetadata(new RequestFormLimitsAttribute { ValueLengthLimit = (int)RequestLimits.Import, MultipartBodyLengthLimit = RequestLimits.Import });
    }

    /// <param name="file">The CSV file, for a dry run.</param>
    /// <param name="text">The text that a dry run has shown, for the import itself.</param>
    private static async Task<RazorComponentResult<ImportPage>> ImportAsync(
        IFormFile? file, [FromForm] string? text, [FromForm] bool? go, ImportPosts import, ThemeReader themes, Viewer viewer, HttpContext context, CancellationToken ct)
    {
        try
        {
            var content = file is { Length: > 0 } ? await ReadAsync(file, ct) : text;
            if (string.IsNullOrWhiteSpace(content))
            {
                throw RefusedException.Invalid("file", "Choose a CSV file first.");
            }

            var outcome = await import.RunAsync(content, viewer.Zone, await ImportApi.ThemesAsync(themes, ct), go != true, context.User.ActorOf(), ct);
            return new(new { Outcome = outcome, Text = go == true ? null : content });
        }
        catch (RefusedException refused)
        {
            return new(new { Problem = Sentences.Of(refused) }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }
    }

    private static async Task<string> ReadAsync(IFormFile file, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, ct);
        return ImportApi.Decode(bytes);
    }
}
