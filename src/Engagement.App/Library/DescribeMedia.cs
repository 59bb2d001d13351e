using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Library;

/// <summary>Says what pictures show, for people who cannot see them. Posts take the words over when they are saved.</summary>
internal sealed class DescribeMedia(IDbContextFactory<EngagementContext> contexts)
{
    private const int Longest = 1_000;

    /// <exception cref="RefusedException">A description is too long.</exception>
    public async Task RunAsync(IReadOnlyDictionary<MediaId, string> words, CancellationToken ct)
    {
        if (words.Values.FirstOrDefault(text => text.Trim().Length > Longest) is { } tooLong)
        {
            throw RefusedException.Invalid("altText", $"The description is longer than {Longest} characters.", Longest, tooLong.Length);
        }

        var ids = words.Keys.ToList();
        await using var db = await contexts.CreateDbContextAsync(ct);
        foreach (var row in await db.Media.Where(row => ids.Contains(row.Id)).ToListAsync(ct))
        {
            row.AltText = words[row.Id].Trim();
        }

        await db.SaveChangesAsync(ct);
    }
}
