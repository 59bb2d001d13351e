using System.Globalization;
using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Library;

/// <summary>
/// Makes a smaller picture of one that a network would refuse, by the program <c>vipsthumbnail</c> where the machine has it (Debian:
/// libvips-tools). The picture itself stays as it is.
/// </summary>
internal sealed class FitMedia(IDbContextFactory<EngagementContext> contexts, IBlobStore blobs, AddMedia add)
{
    private static readonly (double Side, int Quality)[] Steps = [(1, 88), (1, 75), (0.75, 80), (0.5, 80), (0.35, 75)];

    /// <param name="id">The picture.</param>
    /// <param name="mostBytes">How large it may be.</param>
    /// <param name="longestSide">How many pixels long its longer side may be.</param>
    /// <param name="shape">The narrowest and widest shape allowed (width by height); null: any.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The new picture.</returns>
    /// <exception cref="RefusedException">The program is missing, or it does not get small enough; the words say what to do.</exception>
    public async Task<Media> RunAsync(MediaId id, long mostBytes, int longestSide, (double Narrowest, double Widest)? shape, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var media = await db.Media.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) ?? throw RefusedException.NotFound("picture");
        using var desk = await PictureDesk.LayAsync(blobs, media, ct);
        foreach (var (side, quality) in Steps)
        {
            var made = desk.PathOf("fitted.jpg");
            await PictureDesk.RunAsync(
                "vipsthumbnail",
                [desk.Source, "-s", Size(media, longestSide, shape, side), .. shape is null ? (string[])[] : ["-m", "attention"], "-o", $"{made}[Q={quality},strip]"],
                ct,
                made);
            if (new FileInfo(made).Length <= mostBytes)
            {
                await using var content = File.OpenRead(made);
                return await add.RunAsync(Path.ChangeExtension(media.FileName, ".jpg"), content, media.AltText, media, ct);
            }
        }

        throw RefusedException.Invalid("mediaIds", $"“{media.FileName}” does not get small enough. Make it smaller yourself and add it again.");
    }

    // Cropped to the nearest shape that is allowed, then made smaller; never larger.
    private static string Size(Media media, int longestSide, (double Narrowest, double Widest)? shape, double scale)
    {
        var (width, height) = ((double)media.Width, (double)media.Height);
        if (shape is { } allowed)
        {
            (width, height) = width / height < allowed.Narrowest ? (width, Math.Floor(width / allowed.Narrowest))
                : width / height > allowed.Widest ? (Math.Floor(height * allowed.Widest), height)
                : (width, height);
        }

        var factor = Math.Min(1, longestSide / Math.Max(width, height)) * scale;
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Floor(width * factor)):0}x{Math.Max(1, Math.Floor(height * factor)):0}");
    }
}
