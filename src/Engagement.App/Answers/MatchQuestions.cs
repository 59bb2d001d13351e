using Engagement.App.Data;
using Engagement.App.Ticks;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Answers;

/// <summary>Looks for the article that fits each question, once when it came in and again for those without when the articles change.</summary>
internal sealed class MatchQuestions(IDbContextFactory<EngagementContext> contexts, TimeProvider time) : ITick
{
    private const int AtOnce = 200;
    private const int MostAgain = 1000;

    // Ids grow with time; another process may write one this much later than a greater one.
    private static readonly long Overlap = (long)TimeSpan.FromMinutes(10).TotalMilliseconds << 22;

    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var last = await db.Questions.OrderByDescending(row => row.InteractionId).Select(row => (InteractionId?)row.InteractionId).FirstOrDefaultAsync(ct);
        var after = InteractionId.From(Math.Max(0, (last?.Value ?? 0) - Overlap));
        var asked = await (
            from said in db.Interactions
            where said.Id > after && !said.IsOurs && said.DeletedAt == null
            join triage in db.Triage on said.Id equals triage.InteractionId
            where (triage.CorrectedIntent ?? triage.Intent) == Intent.Question
            where !db.Questions.Any(known => known.InteractionId == said.Id)
            orderby said.Id
            select new { said.Id, said.ConversationId, said.CreatedAt, said.Text, triage.Language }).Take(AtOnce).ToListAsync(ct);
        foreach (var question in asked)
        {
            db.Questions.Add(new AskedQuestion
            {
                InteractionId = question.Id,
                ConversationId = question.ConversationId,
                At = question.CreatedAt,
                Language = question.Language,
                ArticleId = await FindAnswers.BestArticleAsync(db, question.Text, ct),
            });
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>The articles changed: some of the newest questions without one may have one now.</summary>
    public async Task AgainAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var since = time.GetUtcNow() - ArticleReader.Remembered;
        var open = await db.Questions
            .Where(row => row.ArticleId == null && row.DismissedAt == null && row.At >= since)
            .OrderByDescending(row => row.At)
            .Take(MostAgain)
            .Join(db.Interactions, row => row.InteractionId, said => said.Id, (row, said) => new { Asked = row, said.Text })
            .ToListAsync(ct);
        foreach (var pair in open)
        {
            pair.Asked.ArticleId = await FindAnswers.BestArticleAsync(db, pair.Text, ct);
        }

        await db.SaveChangesAsync(ct);
    }
}
