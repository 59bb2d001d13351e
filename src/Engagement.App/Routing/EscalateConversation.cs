using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.Live;
using Engagement.Core.Common;
using Engagement.Core.Routing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>Somebody asks their lead to look at a conversation: the lead is told, and the words stand in the thread as a note.</summary>
internal sealed class EscalateConversation(IDbContextFactory<EngagementContext> contexts, IdSource ids, TimeProvider time, LiveHints hints)
{
    private const int LongestReason = 200;

    public async Task<Refusal?> RunAsync(ConversationId id, UserId? by, string name, string? why, CancellationToken ct)
    {
        var words = why?.Trim() ?? "";
        if (words.Length is 0 or > LongestReason)
        {
            return new(RefusalKind.Invalid, $"Say in 1 to {LongestReason} characters why.", "why", $"{LongestReason}", $"{words.Length}");
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var conversation = await db.Conversations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct);
        if (conversation is null)
        {
            return new(RefusalKind.NotFound, "There is no such conversation.");
        }

        var queue = await db.Queues.AsNoTracking().FirstOrDefaultAsync(row => row.Id == conversation.QueueId, ct);
        var now = time.GetUtcNow();
        var leads = (await ClimbLadder.ManagersAsync(db, queue, ct)).OfType<UserId>().Where(user => user != by).ToList();
        if (leads.Count == 0)
        {
            return new(RefusalKind.Conflict, "There is nobody above you to tell. Name a manager for the queue in the settings.");
        }

        db.DeskNotices.AddRange(leads.Select(user => new DeskNotice
        {
            Id = ids.Next<DeskNoticeId>(), UserId = user, Kind = NoticeKind.Escalated, ConversationId = id, ChannelId = conversation.ChannelId, At = now,
        }));
        db.Notes.Add(new() { Id = ids.Next<NoteId>(), ConversationId = id, Author = name, Text = $"↑ {words}", At = now });
        await db.SaveChangesAsync(ct);
        hints.Ring(LiveTopics.Inbox);
        return null;
    }
}
