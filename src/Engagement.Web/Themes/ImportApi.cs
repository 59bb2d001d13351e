using System.Security.Claims;
using System.Text;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Core.People;
using Engagement.Web.Hosting;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Themes;

/// <summary>Many posts at once from a CSV text; it stands here because its rows may name themes.</summary>
internal static class ImportApi
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static void MapImport(this IEndpointRouteBuilder api) =>
        api.MapPost("/posts/import", ImportAsync)
            .WithTags("Posts")
            .WithDescription("The body is text/csv in UTF-8 with the columns publishAt, channels, text and, where wanted, media and theme.")
            .RequireKey(Capability.Publish)
            .WithMetadata(new RequestSizeLimitAttribute(RequestLimits.Import))
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Ok<ImportOutcome>> ImportAsync(
        HttpRequest request, bool? dryRun, ImportPosts import, ThemeReader themes, WorkspaceReader workspaces, ClaimsPrincipal who, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, ct);
        var zone = LocalTime.FindZone((await workspaces.ReadAsync(ct)).TimeZone) ?? TimeZoneInfo.Utc;
        return TypedResults.Ok(await import.RunAsync(Decode(bytes), zone, await ThemesAsync(themes, ct), dryRun == true, who.ActorOf(), ct));
    }

    internal static async Task<IReadOnlyList<ImportTheme>> ThemesAsync(ThemeReader themes, CancellationToken ct) =>
        [.. (await themes.ListAsync(ct)).Select(theme => new ImportTheme(theme.Id, theme.Name))];

    /// <exception cref="RefusedException">It is not UTF-8.</exception>
    internal static string Decode(MemoryStream bytes)
    {
        try
        {
            return Strict.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        }
        catch (DecoderFallbackException)
        {
            throw RefusedException.Invalid("file", "The file is not UTF-8 text. Save it from the spreadsheet as “CSV UTF-8”.");
        }
    }
}
