using System.Buffers.Text;
using System.Security.Cryptography;
using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Mails;
using Engagement.App.Outbound;
using Engagement.App.Ticks;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>
/// Asks people how we did, a little after their conversation was resolved, on the channels where that is switched on. What is decided is
/// written down with its reason, and the question goes through the ledger like everything we say.
/// </summary>
internal sealed class AskSurveys(
    IDbContextFactory<EngagementContext> contexts, SurveyFactsReader reader, SurveyWords words, OrderDelivery orders, OutsideAddress outside, IdSource ids, TimeProvider time, OutboundWake wake) : ITick
{
    private const int AtOnce = 100;
    private const int KeyBytes = 18;

    public async Task RunAsync(CancellationToken ct)
    {
        // A link that leads to this machine alone would be a promise that nobody keeps.
        if (!outside.IsGiven)
        {
            return;
        }

        foreach (var id in await DueAsync(ct))
        {
            await DecideAsync(id, ct);
        }
    }

    private async Task<List<ConversationId>> DueAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var (oldest, newest) = (now - SurveyRules.Latest, now - SurveyRules.Pause);
        return await (
            from row in db.Conversations
            where row.ResolvedAt > oldest && row.ResolvedAt <= newest && row.State == ConversationState.Resolved
            join channel in db.SurveyChannels on row.ChannelId equals channel.ChannelId
            where row.ResolvedAt >= channel.Since && !db.Surveys.Any(known => known.ConversationId == row.Id && known.ResolvedAt == row.ResolvedAt)
            orderby row.ResolvedAt
            select row.Id).Take(AtOnce).ToListAsync(ct);
    }

    private async Task DecideAsync(ConversationId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var conversation = await db.Conversations.AsNoTracking().SingleAsync(row => row.Id == id, ct);
        if (conversation.ResolvedAt is not { } resolved)
        {
            return;
        }

        var channel = await db.Channels.AsNoTracking().SingleAsync(row => row.Id == conversation.ChannelId, ct);
        var (facts, contact, last, language, quiet) = await reader.ReadAsync(db, channel, conversation, ct);
        var verdict = SurveyRules.Decide(facts);
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        var chosen = verdict.Allowed ? words.Choose(language, contact.Name, channel.DisplayName, outside.Link($"/survey/{key}"), channel.Network, id.Value) : null;
        var asking = chosen is { } said && last is not null ? Order(db, channel, conversation, last, language, said, quiet) : null;
        db.Surveys.Add(new Survey
        {
            Id = ids.Next<SurveyId>(),
            ConversationId = id,
            ContactId = contact.Id,
            ChannelId = channel.Id,
            ResolvedAt = resolved,
            State = asking is null ? SurveyState.NotAsked : SurveyState.Asked,
            Reason = asking is not null ? null : verdict.Words ?? "There are no words for it that fit the network.",
            DeliveryId = asking?.Id,
            Language = language,
            Key = asking is null ? null : key,
            DecidedAt = time.GetUtcNow(),
            ExpiresAt = (asking?.DueAt ?? time.GetUtcNow()) + SurveyRules.GoodFor,
        });
        await SaveAsync(db, id, resolved, ct);
    }

    private Delivery Order(
        EngagementContext db, Channel channel, Conversation conversation, Interaction last, string language, (string Wording, string Text) said, QuietHours? quiet)
    {
        var now = time.GetUtcNow();
        return orders.Add(db, new DeliveryOrder
        {
            ChannelId = channel.Id,
            Network = channel.Network,
            Source = DeliverySource.Survey,
            ConversationId = conversation.Id,
            InteractionId = last.Id,
            InReplyTo = last.RemoteId,
            ThreadRoot = conversation.RootRemoteId,
            Text = said.Text,
            Wording = said.Wording,
            Language = language,
            DueAt = quiet?.SpeakAt(now, ReadThanksFacts.ZoneOf(channel)) ?? now,
        });
    }

    private async Task SaveAsync(EngagementContext db, ConversationId id, DateTimeOffset resolved, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            wake.Ring();
        }
        catch (DbUpdateException)
        {
            // Another node was faster? A resolution is decided on once.
            await using var other = await contexts.CreateDbContextAsync(ct);
            if (!await other.Surveys.AnyAsync(row => row.ConversationId == id && row.ResolvedAt == resolved, ct))
            {
                throw;
            }
        }
    }
}
