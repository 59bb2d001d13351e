using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Reporting;

/// <summary>What was said in the period, in its order: by others, and by one of ours on the network itself.</summary>
internal sealed class SaidRows
{
    // Stands where the intent would: what is ours has none.
    private const int IsOurs = -1;

    private readonly long until;

    private SaidRows(WeekSpan span, int expected) => (until, Theirs) = (span.Until.UtcTicks, new(expected));

    public List<SaidByThem> Theirs { get; }

    /// <summary>Up to the cut, when the period is over.</summary>
    public List<(long Conversation, long At)> Ours { get; } = [];

    public static async Task<SaidRows> ReadAsync(EngagementContext db, PlainRows rows, WeekSpan span, CancellationToken ct)
    {
        var (from, cut) = (span.From, span.Cut);
        var said = new SaidRows(span, await db.Interactions.CountAsync(row => row.CreatedAt >= from && row.CreatedAt <= cut, ct));
        await rows.ReadAsync(
            FormattableString.Invariant($"""
            SELECT i."Id", i."ConversationId", i."ContactId", i."CreatedAt", i."ReceivedAt", i."DeletedAt",
              CASE WHEN i."IsOurs" THEN {IsOurs} ELSE {PlainRows.Number<Intent>("coalesce(t.\"CorrectedIntent\", t.\"Intent\")", otherwise: (int)Intent.Other)} END,
              {PlainRows.Number<Sentiment>("t.\"Sentiment\"")}, coalesce(t."Language", ''), t."Topic"
            FROM "Interactions" i LEFT JOIN "Triage" t ON t."InteractionId" = i."Id"
            WHERE i."CreatedAt" >= @from AND i."CreatedAt" <= @cut
            ORDER BY i."CreatedAt", i."Id"
            """),
            said.Add,
            ct, ("@from", from), ("@cut", cut));
        return said;
    }

    internal static Sentiment? MoodOf(long number) => number < 0 ? null : (Sentiment)number;

    private void Add(PlainRow row)
    {
        var (conversation, at, intent) = (row.Number(1), row.Ticks(3), row.Number(6));
        if (intent == IsOurs)
        {
            Ours.Add((conversation, at));
        }
        else if (at < until)
        {
            Theirs.Add(new(
                InteractionId.From(row.Number(0)), conversation, ContactId.From(row.Number(2)), at, row.Ticks(4), row.TicksOrNone(5),
                (Intent)intent, MoodOf(row.Number(7)), row.Word(8), row.WordOrNone(9)));
        }
    }
}
