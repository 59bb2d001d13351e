using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Outbound;

namespace Engagement.App.Outbound;

/// <summary>
/// Writes down what the network took: the one outcome there are thousands of. Three plain statements for each and no row is loaded; the
/// delivery moves only from where the rules allow it, by one conditional update.
/// </summary>
internal sealed class RecordSent(AuditLog audit)
{
    // The network's id must not be another delivery's; that case is decided row by row.
    private const string Move =
        $"""
        UPDATE "Deliveries" SET "State" = '{nameof(DeliveryState.Sent)}', "Reason" = NULL, "HeldReason" = NULL, "ClaimedBy" = NULL,
          "RemoteId" = @p1, "RemoteUrl" = @p2, "SentAt" = @p3, "Version" = "Version" + 1
        WHERE "Id" = @p0 AND "State" IN ('{nameof(DeliveryState.Sending)}', '{nameof(DeliveryState.Unknown)}')
          AND NOT EXISTS (SELECT 1 FROM "Deliveries" other WHERE other."ChannelId" = @p4 AND other."RemoteId" = @p1)
        """;

    private const string End =
        $"""
        UPDATE "Attempts" SET "EndedAt" = @p1, "Status" = @p2, "Answer" = @p3, "Verdict" = '{nameof(Verdict.Sent)}', "Reason" = NULL WHERE "Id" = @p0
        """;

    /// <returns>
    /// Those that are written, and the rest: they were not sent, or the row does not stand so that it can be marked.
    /// </returns>
    public async Task<(List<FinishedClaim> Written, List<FinishedClaim> Others)> WriteAsync(EngagementContext db, IReadOnlyList<FinishedClaim> batch, CancellationToken ct)
    {
        var sent = batch.Where(finished => finished.Outcome is SendOutcome.Sent).ToList();
        var rest = batch.Where(finished => finished.Outcome is not SendOutcome.Sent).ToList();
        var moved = await SameStatement.RunAsync(db, Move, sent.ConvertAll(MoveOf), ct);
        var written = sent.Where((_, number) => moved[number] == 1).ToList();
        rest.AddRange(sent.Where((_, number) => moved[number] == 0));
        await SameStatement.RunAsync(db, End, written.ConvertAll(EndOf), ct);
        await SameStatement.InsertAsync(
            db, written.ConvertAll(one => audit.Line(Actor.Robot, AuditActions.DeliverySent, $"delivery {one.Claim.Delivery.Id}", null)), ct);
        return (written, rest);
    }

    private static object?[] MoveOf(FinishedClaim finished)
    {
        var said = (SendOutcome.Sent)finished.Outcome;
        return [finished.Claim.Delivery.Id.Value, said.RemoteId, said.RemoteUrl, finished.EndedAt, finished.Claim.Delivery.ChannelId.Value];
    }

    private static object?[] EndOf(FinishedClaim finished) =>
        [finished.Claim.AttemptId.Value, finished.EndedAt, finished.Outcome.Status, finished.Outcome.Answer];
}
