using Engagement.Core.Common;
using Engagement.Core.Reporting;

namespace Engagement.App.Reporting;

/// <summary>The steps of the ladder that fired in a period, and whether the promise was kept after all.</summary>
internal static class EscalationRows
{
    public static async Task<List<EscalationFact>> ReadAsync(PlainRows rows, WeekSpan span, CancellationToken ct)
    {
        var steps = new List<EscalationFact>();
        await rows.ReadAsync(
            """
            SELECT e."ConversationId", e."Step", c."DueAt", c."StoppedAt", c."BreachedAt", c."RunningSince"
            FROM "Escalations" e LEFT JOIN "Clocks" c ON c."ConversationId" = e."ConversationId" AND c."Kind" = e."Kind" AND c."Round" =
              (SELECT max(o."Round") FROM "Clocks" o WHERE o."ConversationId" = e."ConversationId" AND o."Kind" = e."Kind" AND o."StartedAt" <= e."At")
            WHERE e."At" >= @from AND e."At" < @until
            ORDER BY e."Id"
            """,
            row => steps.Add(new(ConversationId.From(row.Number(0)), (int)row.Number(1), InTime(row.TicksOrNone(2), row.TicksOrNone(3), row.TicksOrNone(4), row.TicksOrNone(5) > 0, span.Cut.UtcTicks))),
            ct, ("@from", span.From), ("@until", span.Until));
        return steps;
    }

    /// <summary>Null while the promise runs and is not due, and while the customer thinks. Instants are ticks, 0 where there is none.</summary>
    private static bool? InTime(long due, long stopped, long breached, bool runs, long cut) =>
        stopped > 0 && stopped <= cut ? stopped <= due
        : due > 0 && due <= cut && (runs || stopped > cut || (breached > 0 && breached <= cut)) ? false
        : null;
}
