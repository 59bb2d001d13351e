using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Reporting;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Reporting;

/// <summary>
/// What people said in a week, in which conversations, and what we said to it. One pass finds the conversations, four small questions
/// read what belongs to them, and one pass more makes the facts: half a million comments take seconds, not minutes.
/// </summary>
internal sealed class InboundRows
{
    private static readonly Dictionary<string, Intent> Intents = Enum.GetValues<Intent>().ToDictionary(one => one.ToString(), StringComparer.Ordinal);
    private static readonly Dictionary<string, Sentiment> Moods = Enum.GetValues<Sentiment>().ToDictionary(one => one.ToString(), StringComparer.Ordinal);

    private readonly EngagementContext db;
    private readonly WeekSpan span;
    private readonly PlainRows rows;
    private readonly Dictionary<long, HeardThread> threads = [];

    private InboundRows(EngagementContext db, WeekSpan span) => (this.db, this.span, rows) = (db, span, new PlainRows(db));

    public static Task<(List<InboundFact> Inbound, List<ConversationFact> Conversations)> ReadAsync(EngagementContext db, WeekSpan span, CancellationToken ct) =>
        new InboundRows(db, span).ReadAsync(ct);

    private async Task<(List<InboundFact> Inbound, List<ConversationFact> Conversations)> ReadAsync(CancellationToken ct)
    {
        var (ids, count, own) = await ActiveAsync(ct);
        await ThreadsAsync(ids, ct);
        await LedgerAsync(ids, ct);
        await BeforeAsync(ids, ct);
        await HandOversAsync(ids, ct);
        foreach (var (conversation, at) in own)
        {
            threads.GetValueOrDefault(conversation)?.Say(new SaidByUs(null, at, at, true));
        }

        var inbound = await SaidAsync(count, ct);
        return (inbound, [.. threads.Values.OrderBy(thread => thread.Id.Value).Select(thread => thread.ToFact(span.Cut))]);
    }

    /// <summary>In which conversations somebody said something in the period, how often, and where one of ours answered on the network itself.</summary>
    private async Task<(long[] Ids, int Count, List<(long Conversation, DateTimeOffset At)> Own)> ActiveAsync(CancellationToken ct)
    {
        var (active, count, own) = (new HashSet<long>(), 0, new List<(long, DateTimeOffset)>());
        await rows.ReadAsync(
            """SELECT "ConversationId", "IsOurs", "CreatedAt" FROM "Interactions" WHERE "CreatedAt" >= @from AND "CreatedAt" <= @cut""",
            row =>
            {
                if (row.Truth(1))
                {
                    own.Add((row.Number(0), row.Instant(2)));
                }
                else if (row.Instant(2) < span.Until)
                {
                    active.Add(row.Number(0));
                    count++;
                }
            },
            ct, ("@from", span.From), ("@cut", span.Cut));

        // Neighbours lie beside each other in the tables too.
        long[] ids = [.. active];
        Array.Sort(ids);
        return (ids, count, own);
    }

    private async Task ThreadsAsync(long[] ids, CancellationToken ct)
    {
        var targets = await db.Queues.AsNoTracking().ToDictionaryAsync(row => row.Id.Value, row => row.FirstAnswerTarget, ct);
        threads.EnsureCapacity(ids.Length);
        await rows.ReadAsync(
            $"""
            SELECT c."Id", c."ChannelId", c."ContactId", c."RootDeliveryId", p."ThemeId", c."QueueId", c."ResolvedAt", c."LastInboundAt"
            FROM "Conversations" c LEFT JOIN "Deliveries" d ON d."Id" = c."RootDeliveryId" LEFT JOIN "Posts" p ON p."Id" = d."PostId"
            WHERE c."Id" IN ({rows.Ids})
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
                ResolvedAt = row.InstantOrNone(6),
                LastInboundAt = row.Instant(7),
            }),
            ct, ("@ids", ids));
    }

    /// <summary>What we sent into them. Found by the conversations: by its state (hence the ||) SQLite would walk through all that was ever sent.</summary>
    private Task LedgerAsync(long[] ids, CancellationToken ct) => rows.ReadAsync(
        $"""
        SELECT "ConversationId", "InteractionId", "CreatedAt", "SentAt", "Source" FROM "Deliveries"
        WHERE "ConversationId" IN ({rows.Ids}) AND "Source" IN ('Reply', 'Acknowledgement') AND "State" || '' = 'Sent' AND "SentAt" <= @cut
        """,
        row => threads.GetValueOrDefault(row.Number(0))?.Say(new SaidByUs(
            row.NumberOrNone(1) is { } to ? InteractionId.From(to) : null, row.Instant(2), row.Instant(3), row.Word(4) == "Reply")),
        ct, ("@ids", ids), ("@cut", span.Cut));

    /// <summary>What was said in them before the period: it counts for the moods, and ours as answers.</summary>
    private Task BeforeAsync(long[] ids, CancellationToken ct) => rows.ReadAsync(
        $"""
        SELECT i."ConversationId", i."IsOurs", i."CreatedAt", t."Sentiment" FROM "Interactions" i LEFT JOIN "Triage" t ON t."InteractionId" = i."Id"
        WHERE i."ConversationId" IN ({rows.Ids}) AND i."CreatedAt" < @from
        ORDER BY i."ConversationId", i."CreatedAt", i."Id"
        """,
        row =>
        {
            var thread = threads.GetValueOrDefault(row.Number(0));
            if (row.Truth(1))
            {
                thread?.Say(new SaidByUs(null, row.Instant(2), row.Instant(2), true));
            }
            else
            {
                thread?.Feel(Mood(row.Word(3)));
            }
        },
        ct, ("@ids", ids), ("@from", span.From));

    /// <summary>Queue changes after the first routing.</summary>
    private Task HandOversAsync(long[] ids, CancellationToken ct) => rows.ReadAsync(
        $"""
        SELECT "ConversationId", "QueueId" FROM "Assignments" WHERE "ConversationId" IN ({rows.Ids}) AND "QueueId" IS NOT NULL AND "At" <= @cut
        ORDER BY "ConversationId", "At", "Id"
        """,
        row => threads.GetValueOrDefault(row.Number(0))?.PutIn(row.Number(1)),
        ct, ("@ids", ids), ("@cut", span.Cut));

    private async Task<List<InboundFact>> SaidAsync(int count, CancellationToken ct)
    {
        var inbound = new List<InboundFact>(count);
        await rows.ReadAsync(
            """
            SELECT i."Id", i."ConversationId", i."ContactId", i."CreatedAt", i."ReceivedAt", i."DeletedAt",
              coalesce(t."CorrectedIntent", t."Intent"), t."Sentiment", t."Language", t."Topic"
            FROM "Interactions" i LEFT JOIN "Triage" t ON t."InteractionId" = i."Id"
            WHERE i."CreatedAt" >= @from AND i."CreatedAt" < @until AND NOT i."IsOurs"
            ORDER BY i."CreatedAt", i."Id"
            """,
            row =>
            {
                if (threads.TryGetValue(row.Number(1), out var thread))
                {
                    inbound.Add(ToFact(row, thread));
                }
            },
            ct, ("@from", span.From), ("@until", span.Until));
        return inbound;
    }

    private InboundFact ToFact(PlainRow row, HeardThread thread)
    {
        var (id, at, deleted, mood) = (InteractionId.From(row.Number(0)), row.Instant(3), row.InstantOrNone(5), Mood(row.Word(7)));
        var (acknowledged, answered) = thread.Met(id, at);
        thread.Feel(mood);
        return new()
        {
            Id = id,
            Channel = thread.Channel,
            Conversation = thread.Id,
            Contact = ContactId.From(row.Number(2)),
            Theme = thread.Theme,
            Queue = thread.Queue,
            Language = row.Word(8),
            Topic = row.Word(9),
            OnOwnPost = thread.OnOwnPost,
            CreatedAt = at,
            ReceivedAt = row.Instant(4),
            Intent = row.Word(6) is { } intent ? Intents[intent] : Intent.Other,
            Sentiment = mood,
            AcknowledgedAt = acknowledged,
            AnsweredAt = answered,
            Target = thread.Target,
            WithdrawnAt = deleted <= span.Cut ? deleted : null,
        };
    }

    private static Sentiment? Mood(string? word) => word is null ? null : Moods[word];
}
