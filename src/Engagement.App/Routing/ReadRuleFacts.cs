using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Routing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>What rules ask about a conversation: the newest thing the person said, and the theme of the post above it.</summary>
internal static class ReadRuleFacts
{
    public static async Task<RuleFacts> OfAsync(EngagementContext db, Conversation conversation, DateTimeOffset now, CancellationToken ct)
    {
        var triage = await db.Interactions
            .Where(row => row.ConversationId == conversation.Id && !row.IsOurs)
            .OrderByDescending(row => row.CreatedAt)
            .Join(db.Triage, row => row.Id, triage => triage.InteractionId, (row, triage) => triage)
            .AsNoTracking()
            .FirstOrDefaultAsync(ct);
        var segments = await ContactSegments.OfAsync(db, [conversation.ContactId], now, ct);
        return Of(triage, conversation.ChannelId, await RootTheme.OfAsync(db, conversation.RootDeliveryId, ct)) with
        {
            Segments = segments.GetValueOrDefault(conversation.ContactId, []),
        };
    }

    public static RuleFacts Of(TriageRow? triage, ChannelId channel, ThemeId? theme) => new(
        triage?.CorrectedIntent ?? triage?.Intent ?? Intent.Other, triage?.Topic, triage?.Language ?? "und", channel, theme, triage?.Urgency ?? Urgency.None);
}
