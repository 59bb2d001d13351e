using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.Templates;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Puts a thank-you into the ledger, in the person's language, in other words than the last time on the channel.</summary>
internal sealed class WriteAcknowledgement(IdSource ids, TimeProvider time, AcknowledgementTemplates templates)
{
    /// <returns>The words, or null where there are none in the person's language.</returns>
    public async Task<(string Wording, string Text)?> WordsAsync(
        EngagementContext db, Channel channel, Contact contact, Interaction interaction, Triage triage, CancellationToken ct)
    {
        var last = await db.Deliveries
            .Where(row => row.ChannelId == channel.Id && row.Source == DeliverySource.Acknowledgement)
            .OrderByDescending(row => row.Id)
            .Select(row => row.Wording)
            .FirstOrDefaultAsync(ct);
        var kind = triage.Intent is Intent.FanContent ? AcknowledgementTemplates.FanContent : AcknowledgementTemplates.Praise;
        return templates.Choose(kind, triage.Language, contact.Name, channel.DisplayName, last, interaction.Id.Value);
    }

    public void Add(
        EngagementContext db, Channel channel, Conversation conversation, Interaction interaction, string language, (string Wording, string Text) words)
    {
        var now = time.GetUtcNow();
        var id = ids.Next<DeliveryId>();
        db.Deliveries.Add(new()
        {
            Id = id,
            ChannelId = channel.Id,
            Network = channel.Network,
            Source = DeliverySource.Acknowledgement,
            ConversationId = conversation.Id,
            InteractionId = interaction.Id,
            InReplyTo = interaction.RemoteId,
            ThreadRoot = conversation.RootRemoteId,
            Text = words.Text,
            Wording = words.Wording,
            Language = language,
            DueAt = now,
            NextTryAt = now,
            IdempotencyKey = IdempotencyKeys.For(channel.Network, id),
            CreatedAt = now,
        });
    }

    /// <summary>The comment was edited and is no longer surely praise: what was not sent yet is not sent.</summary>
    public static async Task WithdrawAsync(EngagementContext db, Interaction interaction, CancellationToken ct)
    {
        var pending = await db.Deliveries
            .Where(row => row.InteractionId == interaction.Id && row.Source == DeliverySource.Acknowledgement && row.State == DeliveryState.Pending)
            .ToListAsync(ct);
        foreach (var delivery in pending)
        {
            delivery.Cancel("The comment was edited before it was thanked for.");
        }
    }
}
