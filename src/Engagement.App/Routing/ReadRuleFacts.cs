using System.Collections.ObjectModel;
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
    public static async Task<RuleFacts> OfAsync(
        EngagementContext db, Conversation conversation, IReadOnlyList<RoutingRuleFact> rules, DateTimeOffset now, CancellationToken ct)
    {
        var triage = await db.Interactions
            .Where(row => row.ConversationId == conversation.Id && !row.IsOurs)
            .OrderByDescending(row => row.CreatedAt)
            .Join(db.Triage, row => row.Id, triage => triage.InteractionId, (row, triage) => triage)
            .AsNoTracking()
            .FirstOrDefaultAsync(ct);
        var segments = await SegmentsAsync(db, [conversation.ContactId], rules, now, ct);
        return Of(triage, conversation.ChannelId, await RootTheme.OfAsync(db, conversation.RootDeliveryId, ct)) with
        {
            Segments = segments.GetValueOrDefault(conversation.ContactId, []),
        };
    }

    /// <summary>The segments of each; of nobody where none of the rules asks for them.</summary>
    public static async Task<IReadOnlyDictionary<ContactId, IReadOnlyList<string>>> SegmentsAsync(
        EngagementContext db, IReadOnlyCollection<ContactId> people, IEnumerable<RoutingRuleFact> rules, DateTimeOffset now, CancellationToken ct) =>
        ChooseQueue.AsksForSegments(rules) ? await ContactSegments.OfAsync(db, people, now, ct) : ReadOnlyDictionary<ContactId, IReadOnlyList<string>>.Empty;

    public static RuleFacts Of(TriageRow? triage, ChannelId channel, ThemeId? theme) => new(
        triage?.CorrectedIntent ?? triage?.Intent ?? Intent.Other, triage?.Topic, triage?.Language ?? "und", channel, theme, triage?.Urgency ?? Urgency.None);
}
