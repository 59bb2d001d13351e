using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Answers;

/// <summary>Makes, changes or deletes an article, and looks again at the questions that had none.</summary>
internal sealed class WriteArticle(IDbContextFactory<EngagementContext> contexts, IdSource ids, AuditLog audit, TimeProvider time, MatchQuestions match)
{
    public const int LongestQuestion = 200;
    public const int LongestText = 2000;
    public const int LongestLink = 300;

    /// <exception cref="RefusedException">A value is not possible, or it is gone.</exception>
    public async Task<ArticleId> RunAsync(ArticleId? id, ArticleDraft draft, Actor actor, CancellationToken ct)
    {
        draft = draft with { Question = draft.Question.Trim(), Text = draft.Text.Trim(), Link = string.IsNullOrWhiteSpace(draft.Link) ? null : draft.Link.Trim() };
        Check(draft);
        var known = await StoreAsync(id, draft, actor, ct);
        await match.AgainAsync(ct);
        return known;
    }

    /// <summary>Twice is the same as once.</summary>
    public async Task DeleteAsync(ArticleId id, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Questions.Where(row => row.ArticleId == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.ArticleId, (ArticleId?)null), ct);
        if (await db.Articles.Where(row => row.Id == id).ExecuteDeleteAsync(ct) > 0)
        {
            await audit.WriteAsync(actor, AuditActions.SettingsChanged, $"article {id}", "Deleted", ct);
            await match.AgainAsync(ct);
        }
    }

    public async Task CountAsync(ArticleId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Articles.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.TimesUsed, row => row.TimesUsed + 1), ct);
    }

    /// <summary>No article is wanted for this question.</summary>
    public async Task DismissAsync(InteractionId question, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        await db.Questions.Where(row => row.InteractionId == question).ExecuteUpdateAsync(set => set.SetProperty(row => row.DismissedAt, now), ct);
    }

    private async Task<ArticleId> StoreAsync(ArticleId? id, ArticleDraft draft, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = id is { } known ? await db.Articles.SingleOrDefaultAsync(found => found.Id == known, ct) ?? throw RefusedException.NotFound("article") : null;
        if (row is null)
        {
            row = new Article { Id = ids.Next<ArticleId>(), Question = draft.Question, Text = draft.Text, Language = draft.Language, ChangedAt = time.GetUtcNow() };
            db.Articles.Add(row);
        }

        (row.Question, row.Text, row.Language, row.Link, row.ChangedAt) = (draft.Question, draft.Text, draft.Language, draft.Link, time.GetUtcNow());
        row.Version++;
        audit.Add(db, actor, AuditActions.SettingsChanged, $"article {row.Id}", draft.Question);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw RefusedException.Conflict("Somebody else changed it at the same moment. Look at it again.");
        }

        return row.Id;
    }

    private static void Check(ArticleDraft draft)
    {
        if (draft.Question.Length is 0 or > LongestQuestion)
        {
            throw RefusedException.Invalid("question", $"Write the question in at most {LongestQuestion} characters.", LongestQuestion, draft.Question.Length);
        }

        if (draft.Language is not ("en" or "fi"))
        {
            throw RefusedException.Invalid("language", "The language is en or fi.", "en, fi", draft.Language);
        }

        if (draft.Text.Length is 0 or > LongestText)
        {
            throw RefusedException.Invalid("text", $"Write an answer of at most {LongestText} characters.", LongestText, draft.Text.Length);
        }

        if (draft.Link is { } link && (link.Length > LongestLink || !Uri.TryCreate(link, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http")))
        {
            throw RefusedException.Invalid("link", $"The link is an address that begins with https://, at most {LongestLink} characters.", LongestLink, link.Length);
        }
    }
}
