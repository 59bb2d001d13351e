using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>What stands for and against thanking for one comment; asked only where its words alone would be thanked for.</summary>
internal sealed class ReadThanksFacts(TimeProvider time)
{
    // Nobody is surprised by a thank-you within a day; one for last month's words looks like what it is.
    private static readonly TimeSpan TooOld = TimeSpan.FromDays(1);

    public async Task<DecisionFacts> RunAsync(
        EngagementContext db, AcknowledgementSettings settings, Channel channel, Conversation conversation, Contact contact, Interaction interaction,
        DecisionFacts known, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var zone = ZoneOf(channel);
        var today = LocalTime.StartOf(LocalTime.DateAt(now, zone), zone);
        var said = db.Deliveries.Where(row => row.ChannelId == channel.Id && row.Source == DeliverySource.Acknowledgement && row.State != DeliveryState.Cancelled);
        var liked = db.ThanksByLike.Where(row => row.ChannelId == channel.Id);

        // Of whom or what is heard for the first time nothing is stored that could be asked for.
        var (newThread, newPerson) = (db.IsNew(conversation), db.IsNew(contact));
        return known with
        {
            NetworkAllowsReply = (await ReplyRight.OfAsync(db, channel, interaction, ct)).Allowed,
            PersonHasReplied = !newThread && await PersonHasRepliedAsync(db, conversation.Id, ct),
            IsWaiting = conversation.WaitingSince is not null,
            AcknowledgedInThread = !newThread && await ThankedAsync(db, conversation.Id, interaction.Id, ct),
            AcknowledgedPersonToday =
                newPerson ? 0 : await said.CountAsync(
                    row => row.CreatedAt >= today && row.InteractionId != interaction.Id
                        && db.Conversations.Any(other => other.Id == row.ConversationId && other.ContactId == contact.Id),
                    ct)
                + await liked.CountAsync(row => row.CreatedAt >= today && row.ContactId == contact.Id && row.InteractionId != interaction.Id, ct),
            AcknowledgedChannelToday = await said.CountAsync(row => row.CreatedAt >= today, ct) + await liked.CountAsync(row => row.CreatedAt >= today, ct),
            PersonDailyCap = settings.PersonDailyCap,
            ChannelDailyCap = settings.ChannelDailyCap,
            IsQuietTime = settings.Quiet is { } quiet && quiet.SpeakAt(now, zone) > now,
            ByLike = settings.PreferLike && NetworkRules.MayLike(channel.Network).Allowed,
            PersonOptedOut = contact.NoRobotSince is not null,
            IsObjected = !db.IsNew(interaction) && await db.Objections.AnyAsync(row => row.InteractionId == interaction.Id, ct),
            IsOld = now - interaction.CreatedAt > TooOld,
            LoopSign = LoopGuard.Read(await LoopFactsAsync(db, conversation, contact, interaction, ct)),
        };
    }

    /// <summary>Whether a person of ours has spoken in the thread, here or in the network's own app.</summary>
    public static async Task<bool> PersonHasRepliedAsync(EngagementContext db, ConversationId conversation, CancellationToken ct) =>
        await db.Deliveries.AnyAsync(
            row => row.ConversationId == conversation && row.Source == DeliverySource.Reply && row.State != DeliveryState.Cancelled, ct)
        || await db.Interactions.AnyAsync(row => row.ConversationId == conversation && row.IsOurs, ct);

    public static TimeZoneInfo ZoneOf(Channel channel) => LocalTime.FindZone(channel.TimeZone) ?? TimeZoneInfo.Utc;

    // One that was cancelled counts too: the ledger lets a conversation have one thank-you for ever. The one that waits for this very
    // comment, which was edited, does not.
    private static async Task<bool> ThankedAsync(EngagementContext db, ConversationId conversation, InteractionId interaction, CancellationToken ct) =>
        await db.Deliveries.AnyAsync(
            row => row.ConversationId == conversation && row.Source == DeliverySource.Acknowledgement
                && (row.InteractionId != interaction || row.State == DeliveryState.Cancelled),
            ct)
        || await db.ThanksByLike.AnyAsync(
            row => row.ConversationId == conversation && (row.InteractionId != interaction || row.State == LikeState.TakenBack), ct);

    private static async Task<LoopFacts> LoopFactsAsync(
        EngagementContext db, Conversation conversation, Contact contact, Interaction interaction, CancellationToken ct)
    {
        var ours = db.IsNew(conversation) ? null : await db.Deliveries
            .Where(row => row.ConversationId == conversation.Id && row.SentAt != null && row.SentAt <= interaction.CreatedAt)
            .MaxAsync(row => row.SentAt, ct);
        var dayAgo = interaction.CreatedAt.AddDays(-1);
        return new LoopFacts
        {
            Handle = contact.Handle,
            Name = contact.Name,
            Text = interaction.Text,
            AfterOurWords = interaction.CreatedAt - ours,
            SaidElsewhere = db.IsNew(contact) ? 0 : await db.Interactions.CountAsync(
                row => row.ContactId == contact.Id && row.CreatedAt >= dayAgo && row.ConversationId != conversation.Id && row.Text == interaction.Text, ct),
        };
    }
}
