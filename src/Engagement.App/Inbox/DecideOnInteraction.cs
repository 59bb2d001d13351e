using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.Core.Channels;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Gathers the facts about one interaction, lets Core decide, and carries the decision out in the same transaction.</summary>
internal sealed class DecideOnInteraction(TimeProvider time, WriteAcknowledgement acknowledge)
{
    public async Task RunAsync(
        EngagementContext db, Channel channel, Conversation conversation, Contact contact, Interaction interaction, InboundItem item, CancellationToken ct)
    {
        var hasMedia = interaction.MediaUrls.Count > 0;
        var triage = TriageReader.Read(interaction.Text, channel.Language, new TriageContext(hasMedia));
        var facts = await FactsAsync(db, channel, conversation, contact, interaction, item, ct);
        var decision = AcknowledgementPolicy.Decide(triage, facts);
        var willBeSent = decision.Kind is DecisionKind.Acknowledge && channel.Acknowledgement is AcknowledgementMode.On;
        var words = willBeSent ? await acknowledge.WordsAsync(db, channel, contact, interaction, triage, ct) : null;
        if (willBeSent && words is null)
        {
            (decision, willBeSent) = (new(DecisionKind.Route, "There is no wording in this language", "no-wording"), false);
        }

        await RecordAsync(db, interaction, triage, decision, ct);
        conversation.ReadAs(triage.Intent, triage.Urgency);
        CarryOut(conversation, interaction, decision, willBeSent);
        if (words is { } said)
        {
            acknowledge.Add(db, channel, conversation, interaction, triage.Language, said);
        }
        else
        {
            await WriteAcknowledgement.WithdrawAsync(db, interaction, ct);
        }
    }

    private async Task<DecisionFacts> FactsAsync(
        EngagementContext db, Channel channel, Conversation conversation, Contact contact, Interaction interaction, InboundItem item, CancellationToken ct)
    {
        var dayBegan = time.GetUtcNow() - TimeSpan.FromDays(1);
        var thanks = db.Deliveries.Where(row => row.ChannelId == channel.Id && row.Source == DeliverySource.Acknowledgement);
        var today = thanks.Where(row => row.CreatedAt >= dayBegan);
        return new DecisionFacts
        {
            Mode = channel.Acknowledgement,
            NetworkAllowsReply = (await ReplyRight.OfAsync(db, channel, interaction, ct)).Allowed,
            AuthorIsRobot = contact.IsRobot,
            AuthorIsGone = item.Author is null && item.Network is not NetworkKind.Facebook,
            Label = NetworkLabels.Warning(item.Labels),
            PersonHasReplied = await PersonHasRepliedAsync(db, conversation, ct),
            AcknowledgedInThread = await thanks.AnyAsync(row => row.ConversationId == conversation.Id, ct),
            AcknowledgedPersonToday = await today.CountAsync(
                row => db.Conversations.Any(other => other.Id == row.ConversationId && other.ContactId == contact.Id), ct),
            AcknowledgedChannelToday = await today.CountAsync(ct),
            HasMedia = interaction.MediaUrls.Count > 0,
            IsEmptyText = string.IsNullOrWhiteSpace(interaction.Text),
        };
    }

    private static async Task<bool> PersonHasRepliedAsync(EngagementContext db, Conversation conversation, CancellationToken ct) =>
        await db.Deliveries.AnyAsync(
            row => row.ConversationId == conversation.Id && row.Source == DeliverySource.Reply && row.State != DeliveryState.Cancelled, ct)
        || await db.Interactions.AnyAsync(row => row.ConversationId == conversation.Id && row.IsOurs, ct);

    private async Task RecordAsync(EngagementContext db, Interaction interaction, Triage triage, Decision decision, CancellationToken ct)
    {
        var row = await db.Triage.FirstOrDefaultAsync(found => found.InteractionId == interaction.Id, ct);
        if (row is null)
        {
            row = new TriageRow { InteractionId = interaction.Id };
            db.Triage.Add(row);
        }

        row.Read(triage, decision, time.GetUtcNow());
    }

    private static void CarryOut(Conversation conversation, Interaction interaction, Decision decision, bool willBeSent)
    {
        var next = ConversationRules.AfterInbound(conversation.State, decision.Kind, willBeSent);
        if (next != conversation.State)
        {
            conversation.MoveTo(next);
        }

        if (decision.Kind is DecisionKind.Route)
        {
            conversation.Await(interaction.CreatedAt);
        }
    }
}
