using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Answers;

/// <summary>Makes or changes a prepared answer.</summary>
internal sealed class WriteSavedReply(IDbContextFactory<EngagementContext> contexts, IdSource ids, AuditLog audit)
{
    public const int LongestTitle = 80;
    public const int LongestText = 2000;

    /// <param name="id">Which, or null for a new one.</param>
    /// <param name="draft">As it shall be.</param>
    /// <param name="actor">Who writes it.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="RefusedException">A value is not possible, or it is gone.</exception>
    public async Task<SavedReplyId> RunAsync(SavedReplyId? id, SavedReplyDraft draft, Actor actor, CancellationToken ct)
    {
        var (title, text) = (draft.Title.Trim(), draft.Text.Trim());
        Check(draft with { Title = title, Text = text });
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.SavedReplies.AnyAsync(row => row.Title == title && row.Language == draft.Language && row.Id != id, ct))
        {
            throw RefusedException.Invalid("title", $"There is already an answer “{title}” in this language.", null, title);
        }

        SavedReply row;
        if (id is { } known)
        {
            row = await db.SavedReplies.SingleOrDefaultAsync(found => found.Id == known, ct) ?? throw RefusedException.NotFound("saved reply");
            (row.Title, row.Language, row.Text) = (title, draft.Language, text);
            row.Version++;
        }
        else
        {
            row = new SavedReply { Id = ids.Next<SavedReplyId>(), Title = title, Language = draft.Language, Text = text };
            db.SavedReplies.Add(row);
        }

        audit.Add(db, actor, AuditActions.SettingsChanged, $"saved reply {row.Id}", title);
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

    private static void Check(SavedReplyDraft draft)
    {
        if (draft.Title.Length is 0 or > LongestTitle)
        {
            throw RefusedException.Invalid("title", $"Give it a title of at most {LongestTitle} characters.", LongestTitle, draft.Title.Length);
        }

        if (draft.Language is not ("en" or "fi"))
        {
            throw RefusedException.Invalid("language", "The language is en or fi.", "en, fi", draft.Language);
        }

        if (draft.Text.Length is 0 or > LongestText)
        {
            throw RefusedException.Invalid("text", $"Write an answer of at most {LongestText} characters.", LongestText, draft.Text.Length);
        }

        if (SavedReplyVariables.Unknown(draft.Text) is { } unknown)
        {
            throw RefusedException.Invalid("text", $"Nothing fills {{{{{unknown}}}}}; the person's name is {{{{{SavedReplyVariables.Name}}}}}.", null, unknown);
        }
    }
}
