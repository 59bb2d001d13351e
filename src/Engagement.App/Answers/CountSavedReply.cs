using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Answers;

/// <summary>Counts that an answer was sent which began as a prepared one.</summary>
internal sealed class CountSavedReply(IDbContextFactory<EngagementContext> contexts)
{
    public async Task RunAsync(SavedReplyId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.SavedReplies
            .Where(row => row.Id == id)
            .ExecuteUpdateAsync(row => row.SetProperty(reply => reply.TimesUsed, reply => reply.TimesUsed + 1), ct);
    }
}
