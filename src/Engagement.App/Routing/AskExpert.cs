using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>Asks somebody without an account, by mail, about a conversation.</summary>
internal sealed class AskExpert(IDbContextFactory<EngagementContext> contexts, MailExpert mail, IdSource ids, TimeProvider time, AuditLog audit)
{
    public const int LongestQuestion = 2000;
    public const int LongestName = 100;
    public const int DaysOpen = 7;

    /// <exception cref="RefusedException">A value is not possible, or there is no such conversation.</exception>
    public async Task<ExpertQuestionId> RunAsync(ConversationId conversation, string email, string name, string text, string language, Actor actor, CancellationToken ct)
    {
        (email, name, text) = (email.Trim(), name.Trim(), text.Trim());
        Check(name, text);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.Conversations.AnyAsync(row => row.Id == conversation, ct))
        {
            throw RefusedException.NotFound("conversation");
        }

        var now = time.GetUtcNow();
        var row = new ExpertQuestion
        {
            Id = ids.Next<ExpertQuestionId>(),
            ConversationId = conversation,
            Email = email,
            Name = name,
            Text = text,
            Language = language == "fi" ? "fi" : "en",
            AskedBy = actor.UserId,
            AskedAt = now,
            ExpiresAt = now.AddDays(DaysOpen),
            RemindAt = await MailExpert.FirstReminderAsync(db, conversation, now, ct),
        };
        db.ExpertQuestions.Add(row);
        await mail.RunAsync(db, row, reminder: false, ct);
        audit.Add(db, actor, AuditActions.ExpertAsked, $"conversation {conversation}", $"expert question {row.Id}");
        await db.SaveChangesAsync(ct);
        return row.Id;
    }

    private static void Check(string name, string text)
    {
        if (name.Length is 0 or > LongestName)
        {
            throw RefusedException.Invalid("name", $"Give the expert’s name in at most {LongestName} characters.", LongestName, name.Length);
        }

        if (text.Length is 0 or > LongestQuestion)
        {
            throw RefusedException.Invalid("question", $"Write what you want to know in at most {LongestQuestion} characters.", LongestQuestion, text.Length);
        }
    }
}
