using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Answers;

/// <summary>Takes a prepared answer away. Twice is the same as once.</summary>
internal sealed class DeleteSavedReply(IDbContextFactory<EngagementContext> contexts, AuditLog audit)
{
    public async Task RunAsync(SavedReplyId id, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var gone = await db.SavedReplies.Where(row => row.Id == id).ExecuteDeleteAsync(ct);
        if (gone > 0)
        {
            await audit.WriteAsync(actor, AuditActions.SettingsChanged, $"saved reply {id}", "Deleted", ct);
        }
    }
}
