using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Reporting;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Reporting;

/// <summary>
/// What people said in a week, in which conversations, and what we said to it. One pass over what was said, then four small questions about
/// its conversations: half a million comments take seconds, not minutes.
/// </summary>
internal sealed class InboundRows
{
    private readonly EngagementContext db;
    private readonly WeekSpan span;
    private readonly PlainRows rows;
    private readonly Dictionary<long, HeardThread> threads = [];

    private InboundRows(EngagementContext db, PlainRows rows, WeekSpan span) => (this.db, this.rows, this.span) = (db, rows, span);

    public static Task<(List<InboundFact> Inbound, List<ConversationFact> Conversations)> ReadAsync(
        EngagementContext db, PlainRows rows, WeekSpan span, CancellationToken ct) =>
        new InboundRows(db, rows, span).ReadAsync(ct);

    private async Task<(List<InboundFact> Inbound, List<ConversationFact> Conversations)> ReadAsync(CancellationToken ct)
    {
        var said = await SaidRows.ReadAsync(db, rows, span, ct);
        var conversations = ConversationsOf(said.Theirs);
        var ids = rows.Listed(conversations);
        threads.EnsureCapacity(conversations.Length);
        await ThreadsAsync(ids, ct);
        await LedgerAsync(ids, ct);
        await BeforeAsync(ids, ct);
        await HandOversAsync(ids, ct);
        foreach (var (conversation, at) in said.Ours)
        {
            threads.GetValueOrDefault(conversation)?.Say(new SaidByUs(0, at, at, true));
        }

        var inbound = new List<InboundFact>(said.Theirs.Count);
        foreach (var one in said.Theirs)
        {
            if (threads.TryGetValue(one.Conversation, out var thread))
            {
                thread.Feel(one.Mood);
                inbound.Add(one.In(thread, span.Cut));
            }
        }

        return (inbound, [.. conversations.Where(threads.ContainsKey).Select(id => threads[id].ToFact(span.Cut))]);
    }

    // In their order: neighbours lie beside each other in the tables too.
    private static long[] ConversationsOf(List<SaidByThem> said)
    {
        var all = new long[said.Count];
        for (var place = 0; place < all.Length; place++)
        {
            all[place] = said[place].Conversation;
        }

        Array.Sort(all);
        var kept = 0;
        foreach (var id in all)
        {
            if (kept == 0 || all[kept - 1] != id)
            {
                all[kept++] = id;
            }
        }

        return all[..kept];
    }

    private async Task ThreadsAsync(object ids, CancellationToken ct)
    {
        var targets = await db.Queues.AsNoTracking().ToDictionaryAsync(row => row.Id.Value, row => row.FirstAnswerTarget, ct);
        await rows.ReadAsync(
            $"""
            SELECT c."Id", c."ChannelId", c."ContactId", c."RootDeliveryId", p."ThemeId", c."QueueId", c."FirstResolvedAt", c."ReopenedAt"
            FROM {rows.Ids} CROSS JOIN "Conversations" c LEFT JOIN "Deliveries" d ON d."Id" = c."RootDeliveryId" LEFT JOIN "Posts" p ON p."Id" = d."PostId"
            WHERE c."Id" = heard.value
            """,
            row => threads.Add(row.Number(0), new HeardThread
            {
                Id = ConversationId.From(row.Number(0)),
                Channel = ChannelId.From(row.Number(1)),
                Contact = ContactId.From(row.Number(2)),
                OnOwnPost = row.NumberOrNone(3) is not null,
                Theme = row.NumberOrNone(4) is { } theme ? ThemeId.From(theme) : null,
                Queue = row.NumberOrNone(5) is { } queue ? QueueId.From(queue) : null,
                Target = row.NumberOrNone(5) is { } of && targets.TryGetValue(of, out var target) ? target : null,
                ResolvedAt = row.TicksOrNone(6),
                ReopenedAt = row.TicksOrNone(7),
            }),
            ct, ("@ids", ids));
    }

    /// <summary>What we sent into them. Found by the conversations: by its state (hence the ||) SQLite would walk through all that was ever sent.</summary>
    private Task LedgerAsync(object ids, CancellationToken ct) => rows.ReadAsync(
        $"""
        SELECT "ConversationId", "InteractionId", "CreatedAt", "SentAt", CASE "Source" WHEN 'Reply' THEN 1 ELSE 0 END
        FROM {rows.Ids} CROSS JOIN "Deliveries"
        WHERE "ConversationId" = heard.value AND "Source" IN ('Reply', 'Acknowledgement') AND "State" || '' = 'Sent' AND "SentAt" <= @cut
        """,
        row => threads.GetValueOrDefault(row.Number(0))?.Say(new SaidByUs(
            row.NumberOrNone(1) ?? 0, row.Ticks(2), row.Ticks(3), row.Number(4) == 1)),
        ct, ("@ids", ids), ("@cut", span.Cut));

    /// <summary>What was said in them before the period: it counts for the moods, and ours as answers.</summary>
    private Task BeforeAsync(object ids, CancellationToken ct) => rows.ReadAsync(
        $"""
        SELECT i."ConversationId", i."IsOurs", i."CreatedAt", {PlainRows.Number<Sentiment>("t.\"Sentiment\"")}
        FROM {rows.Ids} CROSS JOIN "Interactions" i LEFT JOIN "Triage" t ON t."InteractionId" = i."Id"
        WHERE i."ConversationId" = heard.value AND i."CreatedAt" < @from
        ORDER BY i."ConversationId", i."CreatedAt", i."Id"
        """,
        row =>
        {
            var thread = threads.GetValueOrDefault(row.Number(0));
            if (row.Truth(1))
            {
                var at = row.Ticks(2);
                thread?.Say(new SaidByUs(0, at, at, true));
            }
            else
            {
                thread?.Feel(SaidRows.MoodOf(row.Number(3)));
            }
        },
        ct, ("@ids", ids), ("@from", span.From));

    /// <summary>Queue changes after the first routing.</summary>
    private Task HandOversAsync(object ids, CancellationToken ct) => rows.ReadAsync(
        $"""
        SELECT "ConversationId", "QueueId" FROM {rows.Ids} CROSS JOIN "Assignments"
        WHERE "ConversationId" = heard.value AND "QueueId" IS NOT NULL AND "At" <= @cut
        ORDER BY "ConversationId", "At", "Id"
        """,
        row => threads.GetValueOrDefault(row.Number(0))?.PutIn(row.Number(1)),
        ct, ("@ids", ids), ("@cut", span.Cut));
}
