using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Library;
using Microsoft.Extensions.Options;

namespace Engagement.App.Library;

/// <summary>
/// Keeps the bytes of a picture or film, after it has looked what they are: that is what they say themselves, not what a name or a sender
/// says, and nothing is decoded. They go from file to file and are never in memory as a whole.
/// </summary>
internal sealed class TakeBytes(IBlobStore blobs, IOptions<LibraryOptions> options)
{
    private const int LongestSide = 20_000;
    private const long MostPixels = 100_000_000;

    /// <param name="content">The bytes; they can be gone back to.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RefusedException">They are nothing that we take, or too many.</exception>
    public async Task<TakenBytes> RunAsync(Stream content, CancellationToken ct)
    {
        var first = new byte[FilmHeaders.FirstBytes];
        var length = await content.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, ct);
        content.Position = 0;
        return FilmHeaders.MayBe(first.AsSpan(0, length)) ? await FilmAsync(content, ct) : await PictureAsync(content, ct);
    }

    private async Task<TakenBytes> FilmAsync(Stream content, CancellationToken ct)
    {
        if (content.Length > options.Value.MostFilmBytes)
        {
            throw RefusedException.Invalid("file", $"The film is larger than {options.Value.LargestFilm} MB.", options.Value.MostFilmBytes, content.Length);
        }

        var header = FilmHeaders.Read(content.Length, (place, into) =>
        {
            content.Position = place;
            return content.ReadAtLeast(into, into.Length, throwOnEndOfStream: false);
        });
        content.Position = 0;
        return new TakenBytes(await blobs.SaveAsync(content, ct), "video/mp4", content.Length, header.Width, header.Height, header.Length);
    }

    private async Task<TakenBytes> PictureAsync(Stream content, CancellationToken ct)
    {
        if (content.Length > AddMedia.MostBytes)
        {
            throw RefusedException.Invalid("file", $"The picture is larger than {AddMedia.MostBytes / 1024 / 1024} MB.", AddMedia.MostBytes);
        }

        var first = new byte[Math.Min(content.Length, PictureHeaders.Enough)];
        await content.ReadExactlyAsync(first, ct);
        var header = Read(first);
        content.Position = 0;
        return new TakenBytes(await blobs.SaveAsync(content, ct), header.ContentType, content.Length, header.Width, header.Height);
    }

    private static PictureHeader Read(ReadOnlySpan<byte> bytes)
    {
        var header = PictureHeaders.Read(bytes)
            ?? throw RefusedException.Invalid("file", "That is not a PNG, JPEG, GIF or WebP picture and not an MP4 film, or it is damaged.");
        return header.Width <= LongestSide && header.Height <= LongestSide && (long)header.Width * header.Height <= MostPixels
            ? header
            : throw RefusedException.Invalid(
                "file", $"The picture is {header.Width} × {header.Height} pixels; at most {LongestSide} on a side and {MostPixels / 1_000_000} million in all are taken.", MostPixels);
    }
}
