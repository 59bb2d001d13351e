using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.People;
using Engagement.Core.Routing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>One step of the ladder of one clock: the row that says so, and notices to those whom it is for. Saves nothing.</summary>
internal sealed class ClimbLadder(MailEscalation mail, IdSource ids, TimeProvider time)
{
    private static readonly TimeSpan Typing = TimeSpan.FromSeconds(25);

    public async Task RunAsync(EngagementContext db, Clock clock, int step, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var conversation = await db.Conversations.SingleAsync(row => row.Id == clock.ConversationId, ct);
        var queue = await db.Queues.AsNoTracking().FirstOrDefaultAsync(row => row.Id == conversation.QueueId, ct);
        var silent = LadderRules.WhySilent(conversation.WaitingSince is not null, await ReplyingAsync(db, conversation.Id, now, ct));
        var told = silent is null ? await ToldAsync(db, conversation, queue, step, now, ct) : [];
        foreach (var (user, kind) in told)
        {
            db.DeskNotices.Add(new()
            {
                Id = ids.Next<DeskNoticeId>(), UserId = user, Kind = kind, ConversationId = conversation.Id, ChannelId = conversation.ChannelId, Number = step, At = now,
            });
        }

        await mail.RunAsync(db, conversation, queue, clock, step, [.. told.Select(one => one.User)], ct);
        db.Escalations.Add(new()
        {
            Id = ids.Next<EscalationId>(),
            ConversationId = conversation.Id,
            Kind = clock.Kind,
            Step = step,
            At = now,
            Told = [.. told.Select(one => one.User)],
            Silent = silent ?? (told.Count == 0 ? "There is nobody to tell." : null),
        });
        clock.Climb(step, now);
    }

    /// <summary>Whoever has an answer on its way to the network, or has just typed one.</summary>
    private static async Task<string?> ReplyingAsync(EngagementContext db, ConversationId id, DateTimeOffset now, CancellationToken ct)
    {
        var typedSince = now - Typing;
        return await db.Deliveries
            .Where(row => row.ConversationId == id && row.Source == DeliverySource.Reply)
            .Where(row => row.State == DeliveryState.Pending || row.State == DeliveryState.Sending || row.State == DeliveryState.Unknown)
            .Select(row => db.Users.Where(user => user.Id == row.CreatedBy).Select(user => user.DisplayName).FirstOrDefault() ?? "Somebody")
            .FirstOrDefaultAsync(ct)
            ?? await db.Presence
                .Where(row => row.ConversationId == id && row.TypedAt >= typedSince)
                .Join(db.Users, row => row.UserId, user => user.Id, (row, user) => user.DisplayName)
                .FirstOrDefaultAsync(ct);
    }

    private async Task<List<(UserId User, NoticeKind Kind)>> ToldAsync(
        EngagementContext db, Conversation conversation, Queue? queue, int step, DateTimeOffset now, CancellationToken ct)
    {
        if (step is LadderRules.Owner && conversation.OwnerId is { } owner)
        {
            return [(owner, NoticeKind.Reminder)];
        }

        if (step is LadderRules.Missed)
        {
            return (await ManagersAsync(db, queue, ct)).Append(conversation.OwnerId).OfType<UserId>().Distinct().Select(user => (user, NoticeKind.Missed)).ToList();
        }

        if (queue is null)
        {
            return [];
        }

        var roster = await Roster.OfAsync(db, queue.Id, ct);
        return step is LadderRules.Next
            ? await NextAsync(db, conversation, queue, roster, now, ct)
            : [.. roster.OnDuty(now).Append(conversation.OwnerId ?? default).Where(user => user != default).Distinct().Select(user => (user, NoticeKind.TeamReminder))];
    }

    /// <summary>The next on the roster beside the owner; takes it where there is no owner.</summary>
    private async Task<List<(UserId User, NoticeKind Kind)>> NextAsync(
        EngagementContext db, Conversation conversation, Queue queue, Roster roster, DateTimeOffset now, CancellationToken ct)
    {
        var people = (await FindCandidates.RunAsync(db, roster, conversation, now, ct)).Where(person => person.User != conversation.OwnerId);
        var mode = queue.Assign is AssignMode.ByHand ? AssignMode.LeastBusy : queue.Assign;
        if (ChooseAssignee.From(mode, queue.Sticky, null, people) is not var (user, _))
        {
            return [];
        }

        if (conversation.OwnerId is null)
        {
            conversation.GiveTo(user);
            db.Assignments.Add(new()
            {
                Id = ids.Next<AssignmentId>(), ConversationId = conversation.Id, UserId = user, By = AssignWaiting.Robot, Reason = "Nearly late", At = now,
            });
        }

        return [(user, conversation.OwnerId == user ? NoticeKind.TakeOver : NoticeKind.TeamReminder)];
    }

    /// <summary>The manager of the queue, or the owners.</summary>
    internal static async Task<List<UserId?>> ManagersAsync(EngagementContext db, Queue? queue, CancellationToken ct) => queue?.ManagerId is { } manager
        ? [manager]
        : [.. await db.Users.Where(user => user.Role == WorkRole.Owner && !user.Disabled).Select(user => (UserId?)user.Id).ToListAsync(ct)];
}
