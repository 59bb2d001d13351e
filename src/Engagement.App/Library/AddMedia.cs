using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Library;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Library;

/// <summary>Takes a picture in: it is what its first bytes say, not what its name or sender says, and it is never decoded here.</summary>
internal sealed class AddMedia(IDbContextFactory<EngagementContext> contexts, IBlobStore blobs, IdSource ids, TimeProvider time)
{
    /// <summary>The most bytes a picture may have.</summary>
    public const long MostBytes = 20 * 1024 * 1024;

    private const int LongestSide = 20_000;
    private const long MostPixels = 100_000_000;
    private const int LongestAltText = 1_000;
    private const int LongestName = 200;

    /// <exception cref="RefusedException">It is no picture we take, too large, or its description is too long.</exception>
    public Task<Media> RunAsync(string fileName, Stream content, string? altText, CancellationToken ct) => RunAsync(fileName, content, altText, null, ct);

    /// <summary>One that was made from another.</summary>
    /// <exception cref="RefusedException">It is no picture we take, too large, or its description is too long.</exception>
    public async Task<Media> RunAsync(string fileName, Stream content, string? altText, Media? from, CancellationToken ct)
    {
        if (altText?.Length > LongestAltText)
        {
            throw RefusedException.Invalid("altText", $"The description is longer than {LongestAltText} characters.", LongestAltText, altText.Length);
        }

        using var bytes = new MemoryStream();
        await CopyAsync(content, bytes, ct);
        var header = Read(bytes.GetBuffer().AsSpan(0, (int)Math.Min(bytes.Length, PictureHeaders.Enough)));
        bytes.Position = 0;
        var row = new Media
        {
            Id = ids.Next<MediaId>(),
            BlobKey = await blobs.SaveAsync(bytes, ct),
            FileName = NameOf(fileName),
            ContentType = header.ContentType,
            Bytes = bytes.Length,
            Width = header.Width,
            Height = header.Height,
            AltText = altText?.Trim() ?? string.Empty,
            CutFromId = from?.CutFromId ?? from?.Id,
            CreatedAt = time.GetUtcNow(),
        };
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.Media.Add(row);
        await db.SaveChangesAsync(ct);
        return row;
    }

    private static async Task CopyAsync(Stream content, MemoryStream bytes, CancellationToken ct)
    {
        var buffer = new byte[64 * 1024];
        for (int read; (read = await content.ReadAsync(buffer, ct)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MostBytes)
            {
                throw RefusedException.Invalid("file", $"The picture is larger than {MostBytes / 1024 / 1024} MB.", MostBytes);
            }
        }
    }

    private static PictureHeader Read(ReadOnlySpan<byte> bytes)
    {
        var header = PictureHeaders.Read(bytes)
            ?? throw RefusedException.Invalid("file", "That is not a PNG, JPEG, GIF or WebP picture, or it is damaged.");
        return header.Width <= LongestSide && header.Height <= LongestSide && (long)header.Width * header.Height <= MostPixels
            ? header
            : throw RefusedException.Invalid(
                "file", $"The picture is {header.Width} × {header.Height} pixels; at most {LongestSide} on a side and {MostPixels / 1_000_000} million in all are taken.", MostPixels);
    }

    private static string NameOf(string fileName)
    {
        var name = new string([.. Path.GetFileName(fileName.Replace('\\', '/')).Where(letter => !char.IsControl(letter))]);
        return name.Length switch
        {
            0 => "picture",
            > LongestName => name[..LongestName],
            _ => name,
        };
    }
}
