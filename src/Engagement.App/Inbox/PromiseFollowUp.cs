using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Somebody promised to come back to the person with more, by a time.</summary>
internal sealed class PromiseFollowUp(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    public const int Longest = 200;

    public async Task<Refusal?> RunAsync(ConversationId id, DateTimeOffset? by, string? words, CancellationToken ct)
    {
        if (by <= time.GetUtcNow())
        {
            return new(RefusalKind.Invalid, "Choose a time in the future.", "by", null, by?.ToString("O"));
        }

        if (words?.Length > Longest)
        {
            return new(RefusalKind.Invalid, $"What was promised fits into {Longest} characters.", "promise", Longest, words.Length);
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var conversation = await db.Conversations.FirstOrDefaultAsync(row => row.Id == id, ct);
        if (conversation is null)
        {
            return new(RefusalKind.NotFound, "There is no such conversation.");
        }

        if (by is { } at)
        {
            conversation.PromiseFollowUp(at, (words ?? "").Trim());
        }
        else
        {
            conversation.KeepPromise();
        }

        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new(RefusalKind.Conflict, "Something new came in or a colleague was faster. Look at the conversation again.");
        }
    }
}
