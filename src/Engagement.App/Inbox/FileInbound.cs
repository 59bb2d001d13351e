using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Files one inbound item: new, changed or gone. Saves nothing; the caller does, with the mark "read".</summary>
internal sealed class FileInbound(IdSource ids, TimeProvider time, DecideOnInteraction decide)
{
    /// <returns>Whether it is about something that is here now.</returns>
    public async Task<bool> RunAsync(EngagementContext db, Channel channel, InboundItem item, InboundEvent source, CancellationToken ct)
    {
        var known = db.Interactions.Local.FirstOrDefault(row => row.ChannelId == channel.Id && row.RemoteId == item.RemoteId)
            ?? await db.Interactions.FirstOrDefaultAsync(row => row.ChannelId == channel.Id && row.RemoteId == item.RemoteId, ct);
        if (known is not null)
        {
            known.ByWebhook |= source.ByWebhook;
            if (await db.Contacts.AnyAsync(row => row.Id == known.ContactId && row.ErasedAt != null, ct))
            {
                // Its words were erased at the person's wish; the network still tells them, and a poll brings them again.
                return true;
            }

            await ChangeAsync(db, channel, known, item, ct);
            return true;
        }

        if (item.Verb is not (InboundVerb.Created or InboundVerb.Edited) || item.Text is null)
        {
            return false;
        }

        await AddAsync(db, channel, item, source, ct);
        return true;
    }

    private async Task AddAsync(EngagementContext db, Channel channel, InboundItem item, InboundEvent source, CancellationToken ct)
    {
        var voice = await OwnVoice.ListenAsync(db, channel, item, ct);
        if (voice is WhoseVoice.OurDelivery)
        {
            return;
        }

        if (voice is WhoseVoice.OursElsewhere)
        {
            await AddOursAsync(db, channel, item, source, ct);
            return;
        }

        var contact = await ContactAsync(db, item, ct);
        var conversation = await ConversationAsync(db, channel, contact, item, source, ct);
        var interaction = Interaction(channel, conversation, contact, item, source, isOurs: false);
        db.Interactions.Add(interaction);
        conversation.Hear(interaction.Text, interaction.CreatedAt);
        await decide.RunAsync(db, channel, conversation, contact, interaction, item, ct);
    }

    /// <summary>A colleague answered in the network's own app: it belongs into the thread and stops the clocks.</summary>
    private async Task AddOursAsync(EngagementContext db, Channel channel, InboundItem item, InboundEvent source, CancellationToken ct)
    {
        var answered = await db.Interactions.FirstOrDefaultAsync(
            row => row.ChannelId == channel.Id && row.RemoteId == item.ParentRemoteId && !row.IsOurs, ct);
        if (answered is null)
        {
            return;
        }

        var conversation = await db.Conversations.SingleAsync(row => row.Id == answered.ConversationId, ct);
        var contact = await ContactAsync(db, item, ct);
        var ours = Interaction(channel, conversation, contact, item, source, isOurs: true);
        db.Interactions.Add(ours);
        conversation.Answered(ours.CreatedAt, stillWaitingSince: null);
    }

    private async Task ChangeAsync(EngagementContext db, Channel channel, Interaction known, InboundItem item, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var warning = NetworkLabels.Warning(item.Labels);
        var warned = known.Label is null && warning is not null;
        known.Label ??= warning;
        switch (item.Verb)
        {
            case InboundVerb.Deleted:
                known.DeletedAt ??= now;
                break;
            case InboundVerb.Hidden:
                known.HiddenAt ??= now;
                break;
            case InboundVerb.Unhidden:
                known.HiddenAt = null;
                break;
            case InboundVerb.Created or InboundVerb.Edited when item.Text is not null && !known.IsOurs && (warned || item.Text != known.Text):
                known.EditedAt = item.Text == known.Text ? known.EditedAt : now;
                known.Text = item.Text;
                await DecideAgainAsync(db, channel, known, item, ct);
                break;
        }
    }

    private async Task DecideAgainAsync(EngagementContext db, Channel channel, Interaction known, InboundItem item, CancellationToken ct)
    {
        var conversation = await db.Conversations.SingleAsync(row => row.Id == known.ConversationId, ct);
        var contact = await db.Contacts.SingleAsync(row => row.Id == known.ContactId, ct);
        conversation.Hear(known.Text, known.CreatedAt);
        await decide.RunAsync(db, channel, conversation, contact, known, item, ct);
    }

    private async Task<Contact> ContactAsync(EngagementContext db, InboundItem item, CancellationToken ct)
    {
        // A network may hide who it was; each such comment is then somebody of its own.
        var remoteId = item.Author?.RemoteId ?? $"unknown:{item.RemoteId}";
        var now = time.GetUtcNow();
        var contact = db.Contacts.Local.FirstOrDefault(row => row.Network == item.Network && row.RemoteId == remoteId)
            ?? await db.Contacts.FirstOrDefaultAsync(row => row.Network == item.Network && row.RemoteId == remoteId, ct);
        if (contact is null)
        {
            contact = new Contact
            {
                Id = ids.Next<ContactId>(),
                Network = item.Network,
                RemoteId = remoteId,
                Name = "",
                FirstSeenAt = item.CreatedAt ?? now,
            };
            db.Contacts.Add(contact);
        }

        if (item.Author is { } author && contact.ErasedAt is null)
        {
            (contact.Name, contact.Handle, contact.IsRobot) = (author.Name, author.Handle, author.IsRobot);
            contact.Followers = author.Followers ?? contact.Followers;
        }

        // What was said before comes in later where a network is read back.
        contact.FirstSeenAt = item.CreatedAt < contact.FirstSeenAt ? item.CreatedAt.Value : contact.FirstSeenAt;

        (contact.LastSeenAt, contact.CountedAt) = (now, null);
        return contact;
    }

    private async Task<Conversation> ConversationAsync(
        EngagementContext db, Channel channel, Contact contact, InboundItem item, InboundEvent source, CancellationToken ct)
    {
        var root = item.RootRemoteId ?? item.ParentRemoteId ?? item.RemoteId;
        var conversation = db.Conversations.Local.FirstOrDefault(
                row => row.ChannelId == channel.Id && row.ContactId == contact.Id && row.RootRemoteId == root)
            ?? (db.IsNew(contact) ? null : await db.Conversations.FirstOrDefaultAsync(
                row => row.ChannelId == channel.Id && row.ContactId == contact.Id && row.RootRemoteId == root, ct));
        if (conversation is not null)
        {
            return conversation;
        }

        var post = await db.Deliveries
            .Where(row => row.ChannelId == channel.Id && row.RemoteId == root && row.Source == DeliverySource.Post)
            .Select(row => (DeliveryId?)row.Id)
            .FirstOrDefaultAsync(ct);
        conversation = new Conversation
        {
            Id = ids.Next<ConversationId>(),
            ChannelId = channel.Id,
            ContactId = contact.Id,
            RootRemoteId = root,
            RootDeliveryId = post,
            StartedAt = item.CreatedAt ?? source.ReceivedAt,
        };
        db.Conversations.Add(conversation);
        return conversation;
    }

    private Interaction Interaction(
        Channel channel, Conversation conversation, Contact contact, InboundItem item, InboundEvent source, bool isOurs) => new()
    {
        Id = ids.Next<InteractionId>(),
        ChannelId = channel.Id,
        RemoteId = item.RemoteId,
        ConversationId = conversation.Id,
        ContactId = contact.Id,
        Kind = item.Kind,
        IsOurs = isOurs,
        ParentRemoteId = item.ParentRemoteId,
        Text = item.Text ?? "",
        MediaUrls = [.. item.MediaUrls],
        Label = NetworkLabels.Warning(item.Labels),
        Permalink = item.Permalink,
        CreatedAt = item.CreatedAt ?? source.ReceivedAt,
        ReceivedAt = source.ReceivedAt,
        ByWebhook = source.ByWebhook,
    };
}
