using Engagement.Core.Common;
using Engagement.Core.Reporting;

namespace Engagement.App.Reporting;

/// <summary>What people of ours wrote in a period.</summary>
internal static class ReplyRows
{
    /// <summary>Found by their index: by its state (hence the ||) SQLite would walk through all that was ever sent.</summary>
    /// <param name="rows">Where from.</param>
    /// <param name="span">The period.</param>
    /// <param name="inbound">What is known of its conversations.</param>
    /// <param name="ct">The caller's own.</param>
    public static async Task<List<ReplyFact>> ReadAsync(PlainRows rows, WeekSpan span, IReadOnlyList<InboundFact> inbound, CancellationToken ct)
    {
        var replies = new List<ReplyFact>();
        await rows.ReadAsync(
            """
            SELECT "Id", "ConversationId", "CreatedBy", "CreatedAt" FROM "Deliveries"
            WHERE "Source" = 'Reply' AND "State" || '' = 'Sent' AND "CreatedAt" >= @from AND "CreatedAt" < @until AND "ConversationId" IS NOT NULL AND "CreatedBy" IS NOT NULL
            ORDER BY "CreatedAt", "Id"
            """,
            row => replies.Add(new(DeliveryId.From(row.Number(0)), ConversationId.From(row.Number(1)), UserId.From(row.Number(2)), row.Instant(3))),
            ct, ("@from", span.From), ("@until", span.Until));
        var themes = await ThemesAsync(rows, replies, inbound, ct);
        return replies.ConvertAll(row => themes.TryGetValue(row.Conversation, out var theme) ? row with { Theme = theme } : row);
    }

    /// <summary>The themes of the conversations; of those in which nobody wrote in the period they are asked for.</summary>
    private static async Task<Dictionary<ConversationId, ThemeId>> ThemesAsync(PlainRows rows, List<ReplyFact> replies, IReadOnlyList<InboundFact> inbound, CancellationToken ct)
    {
        var others = replies.Select(row => row.Conversation).ToHashSet();
        var themes = new Dictionary<ConversationId, ThemeId>();
        foreach (var row in inbound)
        {
            if (others.Remove(row.Conversation) && row.Theme is { } theme)
            {
                themes.Add(row.Conversation, theme);
            }
        }

        await rows.ReadAsync(
            $"""
            SELECT c."Id", p."ThemeId" FROM {rows.Ids} CROSS JOIN "Conversations" c JOIN "Deliveries" d ON d."Id" = c."RootDeliveryId" JOIN "Posts" p ON p."Id" = d."PostId"
            WHERE c."Id" = heard.value AND p."ThemeId" IS NOT NULL
            """,
            row => themes.Add(ConversationId.From(row.Number(0)), ThemeId.From(row.Number(1))),
            ct, ("@ids", rows.Listed([.. others.Select(id => id.Value).Order()])));
        return themes;
    }
}
