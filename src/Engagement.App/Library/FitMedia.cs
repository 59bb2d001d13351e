using System.ComponentModel;
using System.Diagnostics;
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
    private const string Program = "vipsthumbnail";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
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
        var folder = Directory.CreateTempSubdirectory("engagement-fit.");
        try
        {
            var source = Path.Combine(folder.FullName, "picture");
            await using (var content = await blobs.OpenAsync(media.BlobKey, ct))
            await using (var file = File.Create(source))
            {
                await content.CopyToAsync(file, ct);
            }

            foreach (var (side, quality) in Steps)
            {
                var made = Path.Combine(folder.FullName, "fitted.jpg");
                await RunProgramAsync(source, made, Size(media, longestSide, shape, side), quality, shape is not null, ct);
                if (new FileInfo(made).Length <= mostBytes)
                {
                    await using var content = File.OpenRead(made);
                    return await add.RunAsync(Path.ChangeExtension(media.FileName, ".jpg"), content, media.AltText, ct);
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
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

    private static async Task RunProgramAsync(string source, string made, string size, int quality, bool crop, CancellationToken ct)
    {
        var start = new ProcessStartInfo(Program) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[source, "-s", size, .. crop ? (string[])["-m", "attention"] : [], "-o", $"{made}[Q={quality},strip]"])
        {
            start.ArgumentList.Add(argument);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            using var process = Process.Start(start)!;
            try
            {
                await process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }

            if (process.ExitCode != 0 || !File.Exists(made))
            {
                throw RefusedException.Invalid("mediaIds", "The picture cannot be read well enough to be made smaller. Save it anew and add it again.");
            }
        }
        catch (Win32Exception)
        {
            throw RefusedException.Invalid(
                "mediaIds", "This server cannot make pictures smaller: the program vipsthumbnail is missing (Debian: libvips-tools). Make the picture smaller yourself and add it again.");
        }
    }
}
