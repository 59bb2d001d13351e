using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Engagement.Core.Routing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>Who of a queue's roster could take a conversation, with what the choice is made by.</summary>
internal static class FindCandidates
{
    private static readonly ConversationState[] Working = [ConversationState.New, ConversationState.Open, ConversationState.Waiting];

    public static async Task<List<Candidate>> RunAsync(EngagementContext db, Roster roster, Conversation conversation, DateTimeOffset now, CancellationToken ct)
    {
        var users = roster.Shifts.Select(shift => shift.User).Distinct().ToList();
        var onDuty = roster.OnDuty(now);
        var open = await db.Conversations
            .Where(row => row.OwnerId != null && users.Contains(row.OwnerId.Value) && Working.Contains(row.State))
            .GroupBy(row => row.OwnerId!.Value)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var given = await db.Assignments
            .Where(row => row.UserId != null && users.Contains(row.UserId.Value) && row.By == AssignWaiting.Robot)
            .GroupBy(row => row.UserId!.Value)
            .Select(group => new { group.Key, Last = group.Max(row => row.At) })
            .ToDictionaryAsync(group => group.Key, group => group.Last, ct);
        var knows = await db.Deliveries
            .Where(row => row.Source == DeliverySource.Reply && row.CreatedBy != null)
            .Where(row => db.Conversations.Any(other => other.Id == row.ConversationId && other.ContactId == conversation.ContactId))
            .Select(row => row.CreatedBy!.Value)
            .Distinct()
            .ToListAsync(ct);
        return users.ConvertAll(user => new Candidate(
            user, onDuty.Contains(user), open.GetValueOrDefault(user), given.TryGetValue(user, out var last) ? last : null, knows.Contains(user)));
    }
}
