using Engagement.App.Data;
using Engagement.App.Ticks;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>Reminds experts who have not answered, along the ladder of the conversation and at most three times.</summary>
internal sealed class RemindExperts(IDbContextFactory<EngagementContext> contexts, MailExpert mail, TimeProvider time) : ITick
{
    private const int Most = 3;

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var id in await DueAsync(ct))
        {
            await RemindAsync(id, ct);
        }
    }

    private async Task<List<ExpertQuestionId>> DueAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        return await db.ExpertQuestions.Where(row => row.RemindAt <= now).OrderBy(row => row.RemindAt).Select(row => row.Id).Take(100).ToListAsync(ct);
    }

    private async Task RemindAsync(ExpertQuestionId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var row = await db.ExpertQuestions.SingleAsync(found => found.Id == id, ct);
        var waits = await db.Conversations.AnyAsync(thread => thread.Id == row.ConversationId && thread.WaitingSince != null, ct);
        if (row.RemindAt > now || row.RemindAt is null)
        {
            return;
        }

        if (!waits || row.AnsweredAt is not null || now >= row.ExpiresAt || row.Reminders >= Most)
        {
            row.RemindAt = null;
        }
        else
        {
            row.Reminders++;
            await mail.RunAsync(db, row, reminder: true, ct);
            row.RemindAt = row.Reminders < Most ? await MailExpert.FirstReminderAsync(db, row.ConversationId, now, ct) : null;
        }

        row.Version++;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The expert answered at this moment.
        }
    }
}
