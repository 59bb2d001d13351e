using Engagement.App.Data;
using Engagement.Core.Answers;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Answers;

/// <summary>
/// The prepared texts that fit a question best. The database's full-text ranking picks the candidates among the articles; how much of the
/// question each one speaks of is told by Core, the same on both databases.
/// </summary>
internal sealed class FindAnswers(IDbContextFactory<EngagementContext> contexts)
{
    public const int Offered = 3;

    private const int Candidates = 20;

    public async Task<IReadOnlyList<OfferedAnswer>> RunAsync(string question, string? language, string? person, CancellationToken ct)
    {
        var stems = QuestionStems.Of(question);
        if (stems.Count == 0)
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var articles = await ArticlesAsync(db, stems, ct);
        var replies = await db.SavedReplies.AsNoTracking().OrderByDescending(row => row.TimesUsed).Take(500).ToListAsync(ct);
        return
        [
            .. articles.Select(row => (Used: row.TimesUsed, Answer: FromArticle(row, stems)))
                .Concat(replies.Select(row => (Used: row.TimesUsed, Answer: FromReply(row, stems, person))))
                .Where(one => one.Answer.Share >= AnswerFit.Least)
                .OrderByDescending(one => language is null || one.Answer.Language == language)
                .ThenByDescending(one => one.Answer.Share)
                .ThenByDescending(one => one.Used)
                .ThenBy(one => one.Answer.Title, StringComparer.Ordinal)
                .Select(one => one.Answer)
                .Take(Offered),
        ];
    }

    /// <summary>The article that fits best, whichever language it is in; null where one should be written.</summary>
    public static async Task<ArticleId?> BestArticleAsync(EngagementContext db, string question, CancellationToken ct)
    {
        var stems = QuestionStems.Of(question);
        return stems.Count == 0
            ? null
            : (await ArticlesAsync(db, stems, ct))
                .Select(row => (row.Id, AnswerFit.Of(stems, row.Question, row.Text).Share))
                .Where(one => one.Share >= AnswerFit.Least)
                .OrderByDescending(one => one.Share)
                .Select(one => (ArticleId?)one.Id)
                .FirstOrDefault();
    }

    private static OfferedAnswer FromArticle(Article row, IReadOnlyList<string> stems)
    {
        var fit = AnswerFit.Of(stems, row.Question, row.Text);
        var text = row.Link is { } link ? $"{row.Text} {link}" : row.Text;
        return new OfferedAnswer(row.Id, null, row.Question, fit.Sentence, text, row.Language, fit.Share);
    }

    private static OfferedAnswer FromReply(SavedReply row, IReadOnlyList<string> stems, string? person)
    {
        var filled = SavedReplyVariables.Fill(row.Text, person);
        var fit = AnswerFit.Of(stems, row.Title, filled);
        return new OfferedAnswer(null, row.Id, row.Title, fit.Sentence, filled, row.Language, fit.Share);
    }

    private static async Task<List<Article>> ArticlesAsync(EngagementContext db, IReadOnlyList<string> stems, CancellationToken ct)
    {
        // Stems are letters and digits only: nothing of them is an operator to either database.
        List<long> found;
        if (db.Database.IsSqlite())
        {
            var match = string.Join(" OR ", stems.Select(stem => $"\"{stem}\"*"));
            found = await db.Database.SqlQuery<long>(
                $"""SELECT rowid AS "Value" FROM "SearchArticles" WHERE "SearchArticles" MATCH {match} ORDER BY bm25("SearchArticles", 4.0, 1.0) LIMIT {Candidates}""").ToListAsync(ct);
        }
        else
        {
            var query = string.Join(" | ", stems.Select(stem => $"'{stem}':*"));
            found = await db.Database.SqlQuery<long>(
                $"""
                SELECT "Id" AS "Value" FROM "SearchArticles" WHERE "Words" @@ {query}::tsquery
                ORDER BY ts_rank("Words", {query}::tsquery) DESC, "Id" LIMIT {Candidates}
                """).ToListAsync(ct);
        }

        var ids = found.ConvertAll(ArticleId.From);
        return await db.Articles.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(ct);
    }
}
