using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Answers;

/// <summary>The articles, and the questions that none of them fits.</summary>
internal sealed class ArticleReader(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    private const int MostShown = 50;

    public async Task<IReadOnlyList<ArticleLine>> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var since = time.GetUtcNow() - Remembered;
        return await db.Articles
            .AsNoTracking()
            .OrderBy(row => row.Question)
            .ThenBy(row => row.Id)
            .Select(row => new ArticleLine(
                row.Id, row.Question, row.Language, row.Text, row.Link, row.TimesUsed, db.Questions.Count(asked => asked.ArticleId == row.Id && asked.At >= since)))
            .ToListAsync(ct);
    }

    /// <returns>How many there are, and the newest of them.</returns>
    public async Task<(int Count, IReadOnlyList<OpenQuestion> Newest)> ReadOpenAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var since = time.GetUtcNow() - Remembered;
        var open = db.Questions.Where(row => row.ArticleId == null && row.DismissedAt == null && row.At >= since);
        var newest = await open
            .OrderByDescending(row => row.At)
            .Take(MostShown)
            .Join(db.Interactions, row => row.InteractionId, said => said.Id, (row, said) => new OpenQuestion(row.InteractionId, row.ConversationId, row.At, row.Language, said.Text))
            .ToListAsync(ct);
        return (await open.CountAsync(ct), [.. newest.OrderByDescending(row => row.At)]);
    }
}
