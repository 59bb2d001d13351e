using System.Globalization;
using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Library;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Library;

/// <summary>Cuts a part out of a picture. The picture itself stays as it is: what is cut is a picture of its own that knows where it is from.</summary>
internal sealed class CutMedia(IDbContextFactory<EngagementContext> contexts, IBlobStore blobs, AddMedia add)
{
    private static readonly Dictionary<string, (string Ending, string Saved)> Kinds = new()
    {
        ["image/jpeg"] = (".jpg", "[Q=92,strip]"),
        ["image/png"] = (".png", "[strip]"),
        ["image/webp"] = (".webp", "[Q=90,strip]"),
    };

    /// <param name="id">The picture.</param>
    /// <param name="cut">Which part of it.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The new picture.</returns>
    /// <exception cref="RefusedException">It is no part of the picture, of a kind that is not cut, or the program is missing.</exception>
    public async Task<Media> RunAsync(MediaId id, Cut cut, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var media = await db.Media.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) ?? throw RefusedException.NotFound("picture");
        if (!Kinds.TryGetValue(media.ContentType, out var kind))
        {
            throw RefusedException.Invalid("mediaIds", media.Length is null
                ? "A GIF is not cut here: it would stop moving. Cut it yourself and add it again."
                : "A film is not cut here. Cut it yourself and add it again.");
        }

        using var desk = await PictureDesk.LayAsync(blobs, media, ct);

        // Upright first: a browser shows it so, and the part was chosen there. That keeps the sides or swaps them.
        var upright = desk.PathOf("upright.v");
        await PictureDesk.RunAsync("vips", ["autorot", desk.Source, upright], ct, upright);
        var wide = int.Parse((await PictureDesk.RunAsync("vipsheader", ["-f", "width", upright], ct)).Trim(), CultureInfo.InvariantCulture);
        var (left, top, width, height) = cut.Of(wide, wide == media.Width ? media.Height : media.Width)
            ?? throw RefusedException.Invalid("mediaIds", "Choose a part that lies within the picture.");
        var made = desk.PathOf("cut" + kind.Ending);
        await PictureDesk.RunAsync("vips", ["crop", upright, made + kind.Saved, Text(left), Text(top), Text(width), Text(height)], ct, made);
        await using var content = File.OpenRead(made);
        return await add.RunAsync(Path.ChangeExtension(media.FileName, kind.Ending), content, media.AltText, media, ct);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
