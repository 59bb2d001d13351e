using System.Text.RegularExpressions;
using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Library;

/// <summary>Writes a library item, new or again.</summary>
internal sealed partial class WriteLibraryItem(IDbContextFactory<EngagementContext> contexts, IdSource ids, TimeProvider time)
{
    private const int LongestName = 100;
    private const int LongestTitle = 300;
    private const int LongestFact = 5_000;
    private const int MostFacts = 50;

    /// <param name="id">Null: a new one.</param>
    /// <param name="version">The version the editor saw; null: whatever it is.</param>
    /// <param name="content">What it is to say.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RefusedException">It breaks a rule, or somebody else changed it meanwhile.</exception>
    public async Task<LibraryItemId> RunAsync(LibraryItemId? id, int? version, LibraryItemContent content, CancellationToken ct)
    {
        Check(content);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var picture = content.MediaId is { } media
            ? await db.Media.AsNoTracking().SingleOrDefaultAsync(row => row.Id == media, ct) ?? throw RefusedException.Invalid("mediaId", $"There is no picture {media}.")
            : null;

        var row = id is { } known ? await FindAsync(db, known, version, ct) : Add(db, content);
        (row.Pool, row.Title, row.Facts) = (content.Pool.Trim(), content.Title.Trim(), new Dictionary<string, string>(content.Facts));
        (row.Language, row.MediaId, row.AboutDate) = (content.Language, content.MediaId, content.AboutDate);
        (row.Rights, row.Archived) = (content.Rights, content.Archived);
        row.Months = content.Season.Months;
        row.Index(picture?.AltText);
        row.Version++;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw RefusedException.Conflict("Somebody else changed the item. Look at it again.");
        }

        return row.Id;
    }

    private LibraryItem Add(EngagementContext db, LibraryItemContent content) => db.LibraryItems.Add(new LibraryItem
    {
        Id = ids.Next<LibraryItemId>(),
        Pool = content.Pool,
        Title = content.Title,
        Rights = content.Rights,
        CreatedAt = time.GetUtcNow(),
    }).Entity;

    private static async Task<LibraryItem> FindAsync(EngagementContext db, LibraryItemId id, int? version, CancellationToken ct)
    {
        var row = await db.LibraryItems.SingleOrDefaultAsync(row => row.Id == id, ct) ?? throw RefusedException.NotFound("library item");
        return version is null || version == row.Version
            ? row
            : throw RefusedException.Conflict("Somebody else changed the item. Look at it again.");
    }

    private static void Check(LibraryItemContent content)
    {
        var problems = new List<Refusal>();
        CheckLength(problems, "pool", content.Pool, LongestName);
        CheckLength(problems, "title", content.Title, LongestTitle);
        if (content.Facts.Count > MostFacts)
        {
            problems.Add(new Refusal(RefusalKind.Invalid, $"An item takes at most {MostFacts} facts.", "facts", MostFacts, content.Facts.Count));
        }

        problems.AddRange(content.Facts.Keys.Where(name => !FactName().IsMatch(name)).Select(name => new Refusal(
            RefusalKind.Invalid, "The name of a fact is a letter and then letters, digits or _ , as templates write it.", "facts", null, name)));
        problems.AddRange(content.Facts.Where(fact => fact.Value.Length > LongestFact).Select(fact => new Refusal(
            RefusalKind.Invalid, $"The fact {fact.Key} is longer than {LongestFact} characters.", "facts", LongestFact, fact.Value.Length)));
        if (problems.Count > 0)
        {
            throw new RefusedException(problems);
        }
    }

    private static void CheckLength(List<Refusal> problems, string field, string? text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > longest)
        {
            problems.Add(new Refusal(RefusalKind.Invalid, $"The {field} has 1 to {longest} characters.", field, longest, text?.Length ?? 0));
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]{0,49}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FactName();
}
