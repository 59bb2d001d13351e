using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.Outbound;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>A person answers: the final words go into the ledger; "answered" is read from it once the network has an id for them.</summary>
internal sealed class ReplyToConversation(IDbContextFactory<EngagementContext> contexts, IdSource ids, TimeProvider time, OutboundWake wake)
{
    public async Task<ReplyOutcome> RunAsync(Reply reply, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var conversation = await db.Conversations.FirstOrDefaultAsync(row => row.Id == reply.Conversation, ct);
        if (conversation is null)
        {
            return new ReplyOutcome.Refused(new(RefusalKind.NotFound, "There is no such conversation."));
        }

        var channel = await db.Channels.SingleAsync(row => row.Id == conversation.ChannelId, ct);
        if ((reply.IsPrivate ? PrivateReply.RefusalOf(reply.Text, channel.Network) : RefusalOf(reply.Text, channel.Network, channel.DisplayName)) is { } refusal)
        {
            return new ReplyOutcome.Refused(refusal);
        }

        if (await OvertakenAsync(db, reply, ct) is { } said)
        {
            return new ReplyOutcome.Overtaken(said);
        }

        var target = await db.Interactions
            .Where(row => row.ConversationId == conversation.Id && !row.IsOurs && row.DeletedAt == null)
            .OrderByDescending(row => row.CreatedAt)
            .FirstOrDefaultAsync(ct);
        if (target is null)
        {
            return new ReplyOutcome.Refused(new(RefusalKind.Conflict, "The person has deleted what you want to answer."));
        }

        var now = time.GetUtcNow();
        var right = reply.IsPrivate ? await PrivateReply.RightOfAsync(db, target, now, ct) : await ReplyRight.OfAsync(db, channel, target, ct);
        if (!right.Allowed)
        {
            return new ReplyOutcome.Refused(new(RefusalKind.Conflict, right.Words!));
        }

        var id = ids.Next<DeliveryId>();
        db.Deliveries.Add(new()
        {
            Id = id,
            ChannelId = channel.Id,
            Network = channel.Network,
            Source = DeliverySource.Reply,
            ConversationId = conversation.Id,
            InteractionId = target.Id,
            InReplyTo = target.RemoteId,
            ThreadRoot = conversation.RootRemoteId,
            IsPrivate = reply.IsPrivate,
            Text = reply.Text.Trim(),
            Language = channel.Language,
            DueAt = now + reply.Undo,
            NextTryAt = now + reply.Undo,
            IdempotencyKey = IdempotencyKeys.For(channel.Network, id),
            CreatedBy = reply.By,
            CreatedAt = now,
        });
        await db.SaveChangesAsync(ct);
        wake.Ring();
        return new ReplyOutcome.Queued(id);
    }

    private static Refusal? RefusalOf(string text, NetworkKind network, string channel)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new(RefusalKind.Invalid, "Write an answer first.", "text");
        }

        var measure = TextRules.Measure(network, text);
        return measure.Valid
            ? null
            : new(
                RefusalKind.Invalid,
                $"The answer is too long for {channel}: {measure.Length} of at most {measure.Limit} characters. Shorten it.",
                "text",
                measure.Limit,
                measure.Length,
                channel);
    }

    /// <summary>What a colleague said after the writer last looked, if anything.</summary>
    private static async Task<string?> OvertakenAsync(EngagementContext db, Reply reply, CancellationToken ct) =>
        reply.SeenUntil is not { } seen
            ? null
            : await db.Deliveries
                .Where(row => row.ConversationId == reply.Conversation && row.Source == DeliverySource.Reply)
                .Where(row => row.State != DeliveryState.Cancelled && row.CreatedAt > seen)
                .OrderByDescending(row => row.CreatedAt)
                .Select(row => row.Text)
                .FirstOrDefaultAsync(ct);
}
