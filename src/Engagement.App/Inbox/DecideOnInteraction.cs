using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.Core.Channels;
using Engagement.Core.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Gathers the facts about one interaction, lets Core decide, and carries the decision out in the same transaction.</summary>
internal sealed class DecideOnInteraction(TimeProvider time, WriteAcknowledgement acknowledge, ReadThanksFacts thanks, LocalLayers layers)
{
    public async Task RunAsync(
        EngagementContext db, Channel channel, Conversation conversation, Contact contact, Interaction interaction, InboundItem item, CancellationToken ct)
    {
        var hasMedia = interaction.MediaUrls.Count > 0;
        var triage = TriageReader.Read(interaction.Text, channel.Language, new TriageContext(hasMedia), await layers.NowAsync(ct));
        await HearOptOutAsync(db, conversation, contact, interaction, ct);
        var settings = await db.AcknowledgementSettings.AsNoTracking().FirstOrDefaultAsync(row => row.ChannelId == channel.Id, ct)
            ?? new AcknowledgementSettings { ChannelId = channel.Id };
        var facts = new DecisionFacts
        {
            Mode = channel.Acknowledgement,
            NetworkAllowsReply = true,
            AuthorIsRobot = contact.IsRobot,
            AuthorIsGone = item.Author is null && item.Network is not (NetworkKind.Facebook or NetworkKind.Instagram),
            Label = interaction.Label,
            HasMedia = hasMedia,
            IsEmptyText = string.IsNullOrWhiteSpace(interaction.Text),
        };
        var decision = AcknowledgementPolicy.Decide(triage, facts);
        if (decision.Kind is DecisionKind.Acknowledge || decision.Rule is DecisionRules.ChannelOff)
        {
            facts = await thanks.RunAsync(db, settings, channel, conversation, contact, interaction, facts, ct);
            decision = AcknowledgementPolicy.Decide(triage, facts);
        }

        var willBeSent = decision.Kind is DecisionKind.Acknowledge && channel.Acknowledgement is AcknowledgementMode.On;
        if (willBeSent && !await acknowledge.TryAsync(db, settings, channel, conversation, contact, interaction, triage, facts.ByLike, ct))
        {
            (decision, willBeSent) = (new(DecisionKind.Route, "There is no wording in this language", "no-wording"), false);
        }

        // What is new has nothing yet that could be changed.
        var isNew = db.IsNew(interaction);
        await RecordAsync(db, interaction, isNew, triage, decision, ct);
        conversation.ReadAs(triage.Intent, triage.Urgency);
        CarryOut(conversation, interaction, decision, willBeSent);
        if (!willBeSent && !isNew)
        {
            await WriteAcknowledgement.WithdrawAsync(db, interaction, ct);
        }
    }

    /// <summary>Whoever the robot has spoken to may ask it to stop; networks demand that it does.</summary>
    private async Task HearOptOutAsync(EngagementContext db, Conversation conversation, Contact contact, Interaction interaction, CancellationToken ct)
    {
        if (contact.NoRobotSince is null && LoopGuard.AsksToStop(interaction.Text)
            && await db.Deliveries.AnyAsync(
                row => row.ConversationId == conversation.Id
                    && (row.Source == Core.Outbound.DeliverySource.Acknowledgement || row.Source == Core.Outbound.DeliverySource.Survey),
                ct))
        {
            contact.NoRobotSince = time.GetUtcNow();
        }
    }

    private async Task RecordAsync(EngagementContext db, Interaction interaction, bool isNew, Triage triage, Decision decision, CancellationToken ct)
    {
        var row = isNew ? null : await db.Triage.FirstOrDefaultAsync(found => found.InteractionId == interaction.Id, ct);
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
        if (next != conversation.State && next is ConversationState.Open)
        {
            conversation.Open(interaction.CreatedAt);
        }
        else if (next != conversation.State)
        {
            conversation.MoveTo(next);
        }

        if (decision.Kind is DecisionKind.Route)
        {
            conversation.Await(interaction.CreatedAt);
        }
    }
}
