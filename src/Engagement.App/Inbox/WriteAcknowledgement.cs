using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.Templates;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Puts a thank-you into the ledger, in the person's language, in other words than the last time; or a like, where that is preferred.</summary>
internal sealed class WriteAcknowledgement(IdSource ids, TimeProvider time, AcknowledgementTemplates templates)
{
    /// <returns>False where there are no words in the person's language.</returns>
    public async Task<bool> TryAsync(
        EngagementContext db, AcknowledgementSettings settings, Channel channel, Conversation conversation, Contact contact, Interaction interaction,
        Triage triage, bool byLike, CancellationToken ct)
    {
        // An edited comment that is still praise keeps the thanks it has.
        if (!db.IsNew(interaction)
            && (await db.Deliveries.AnyAsync(row => row.InteractionId == interaction.Id && row.Source == DeliverySource.Acknowledgement, ct)
                || await db.ThanksByLike.AnyAsync(row => row.InteractionId == interaction.Id, ct)))
        {
            return true;
        }

        var dueAt = settings.Quiet?.SpeakAt(time.GetUtcNow(), ReadThanksFacts.ZoneOf(channel)) ?? time.GetUtcNow();
        if (byLike)
        {
            Like(db, channel, conversation, contact, interaction, dueAt);
            return true;
        }

        if (await WordsAsync(db, channel, contact, interaction, triage, ct) is not { } words)
        {
            return false;
        }

        Add(db, channel, conversation, interaction, triage.Language, words, dueAt);
        return true;
    }

    /// <summary>The comment was edited and is no longer surely praise: what was not said yet is not said.</summary>
    public static async Task WithdrawAsync(EngagementContext db, Interaction interaction, CancellationToken ct)
    {
        const string Why = "The comment was edited before it was thanked for.";
        var pending = await db.Deliveries
            .Where(row => row.InteractionId == interaction.Id && row.Source == DeliverySource.Acknowledgement && row.State == DeliveryState.Pending)
            .ToListAsync(ct);
        foreach (var delivery in pending)
        {
            delivery.Cancel(Why);
        }

        if (await db.ThanksByLike.FirstOrDefaultAsync(row => row.InteractionId == interaction.Id && row.State == LikeState.Pending, ct) is { } like)
        {
            (like.State, like.Reason) = (LikeState.TakenBack, Why);
            like.Version++;
        }
    }

    private void Like(EngagementContext db, Channel channel, Conversation conversation, Contact contact, Interaction interaction, DateTimeOffset dueAt) =>
        db.ThanksByLike.Add(new()
        {
            InteractionId = interaction.Id,
            ConversationId = conversation.Id,
            ContactId = contact.Id,
            ChannelId = channel.Id,
            RemoteId = interaction.RemoteId,
            CreatedAt = time.GetUtcNow(),
            DueAt = dueAt,
        });

    /// <summary>X forbids the same words on several accounts: there the last words of any of ours are left out, elsewhere the channel's own.</summary>
    private async Task<(string Wording, string Text)?> WordsAsync(
        EngagementContext db, Channel channel, Contact contact, Interaction interaction, Triage triage, CancellationToken ct)
    {
        var said = db.Deliveries.Where(row => row.Source == DeliverySource.Acknowledgement);
        said = channel.Network is NetworkKind.X
            ? said.Where(row => row.Network == NetworkKind.X)
            : said.Where(row => row.ChannelId == channel.Id);
        var last = await said.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Select(row => row.Wording).FirstOrDefaultAsync(ct);
        var kind = triage.Intent is Intent.FanContent ? AcknowledgementTemplates.FanContent : AcknowledgementTemplates.Praise;
        return templates.Choose(kind, triage.Language, contact.Name, channel.DisplayName, last, interaction.Id.Value);
    }

    private void Add(
        EngagementContext db, Channel channel, Conversation conversation, Interaction interaction, string language, (string Wording, string Text) words,
        DateTimeOffset dueAt)
    {
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
            DueAt = dueAt,
            NextTryAt = dueAt,
            IdempotencyKey = IdempotencyKeys.For(channel.Network, id),
            CreatedAt = time.GetUtcNow(),
        });
    }
}
