using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Library;

/// <summary>Takes a picture or film in.</summary>
internal sealed class AddMedia(IDbContextFactory<EngagementContext> contexts, TakeBytes take, IdSource ids, TimeProvider time)
{
    /// <summary>The most bytes a picture may have.</summary>
    public const long MostBytes = 20 * 1024 * 1024;

    private const int LongestAltText = 1_000;
    private const int LongestName = 200;

    /// <exception cref="RefusedException">It is nothing that we take, too large, or its description is too long.</exception>
    public Task<Media> RunAsync(string fileName, Stream content, string? altText, CancellationToken ct) => RunAsync(fileName, content, altText, null, ct);

    /// <summary>One that was made from another.</summary>
    /// <exception cref="RefusedException">It is nothing that we take, too large, or its description is too long.</exception>
    public async Task<Media> RunAsync(string fileName, Stream content, string? altText, Media? from, CancellationToken ct)
    {
        if (altText?.Length > LongestAltText)
        {
            throw RefusedException.Invalid("altText", $"The description is longer than {LongestAltText} characters.", LongestAltText, altText.Length);
        }

        var taken = await take.RunAsync(content, ct);
        var row = new Media
        {
            Id = ids.Next<MediaId>(),
            BlobKey = taken.BlobKey,
            FileName = NameOf(fileName),
            ContentType = taken.ContentType,
            Bytes = taken.Bytes,
            Width = taken.Width,
            Height = taken.Height,
            Length = taken.Length,
            AltText = altText?.Trim() ?? string.Empty,
            CutFromId = from?.CutFromId ?? from?.Id,
            CreatedAt = time.GetUtcNow(),
        };
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.Media.Add(row);
        await db.SaveChangesAsync(ct);
        return row;
    }

    private static string NameOf(string fileName)
    {
        var name = new string([.. Path.GetFileName(fileName.Replace('\\', '/')).Where(letter => !char.IsControl(letter))]);
        return name.Length switch
        {
            0 => "file",
            > LongestName => name[..LongestName],
            _ => name,
        };
    }
}
