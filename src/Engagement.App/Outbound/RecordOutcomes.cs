using Engagement.App.Data;
using Engagement.App.Live;
using Engagement.App.Networks;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Engagement.App.Outbound;

/// <summary>Writes down what became of many claims in one transaction.</summary>
internal sealed partial class RecordOutcomes(
    GroupCommit commit, RecordSent sent, AuditLog audit, LiveHints hints, IOptions<PublishingOptions> options, ILogger<RecordOutcomes> logger)
{
    private const string SomebodyElses = "The network gave an id that belongs to another delivery. Look at the channel and decide.";

    /// <summary>True when something may be due at once because of it.</summary>
    public async Task<bool> RunAsync(IReadOnlyList<FinishedClaim> batch, CancellationToken ct)
    {
        var more = await commit.RunAsync((db, token) => WriteAsync(db, batch, token), ct);
        hints.Ring(LiveTopics.Calendar);
        hints.Ring(LiveTopics.Inbox);
        return more;
    }

    private async Task<bool> WriteAsync(EngagementContext db, IReadOnlyList<FinishedClaim> batch, CancellationToken ct)
    {
        var (written, rest) = await sent.WriteAsync(db, batch, ct);
        var rows = rest.Count == 0 ? [] : await WriteOthersAsync(db, rest, ct);
        await ChannelTroubles.WriteAsync(db, batch, ct);
        IEnumerable<StandsBefore> stand =
            [.. written.Select(StandsBefore.Of), .. rows.Where(row => row is { State: DeliveryState.Sent, RemoteId: not null }).Select(StandsBefore.Of)];
        return await FirstComments.FollowAsync(db, [.. stand], batch[0].EndedAt, ct);
    }

    /// <summary>What is not plainly sent: row by row, by the rules of the ledger.</summary>
    private async Task<IReadOnlyCollection<Delivery>> WriteOthersAsync(EngagementContext db, IReadOnlyList<FinishedClaim> batch, CancellationToken ct)
    {
        var ids = batch.Select(finished => finished.Claim.Delivery.Id).ToList();
        var rows = await db.Deliveries.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
        var taken = await RemoteIds.TakenAsync(db, batch, ct);
        foreach (var finished in batch)
        {
            var row = rows[finished.Claim.Delivery.Id];
            EndAttempt(db, row, finished);
            if (row.State is not (DeliveryState.Sending or DeliveryState.Unknown))
            {
                // Somebody decided in between; what the network said stands in the attempt.
                Log.Late(logger, row.Id, row.State);
                continue;
            }

            Apply(db, row, finished, taken);
        }

        return rows.Values;
    }

    private void Apply(EngagementContext db, Delivery row, FinishedClaim finished, HashSet<(ChannelId, string)> taken)
    {
        switch (finished.Outcome)
        {
            case SendOutcome.Sent sent when !taken.Add((row.ChannelId, sent.RemoteId)):
                row.Hold(HeldReason.CannotTell, SomebodyElses);
                break;
            case SendOutcome.Sent sent:
                row.MarkSent(sent.RemoteId, sent.RemoteUrl, finished.EndedAt);
                audit.Add(db, Actor.Robot, AuditActions.DeliverySent, $"delivery {row.Id}", null);
                break;
            case SendOutcome.Later later when later.ChannelThrottled || later.IsWait || !finished.Tried || row.Attempts < options.Value.MaxAttempts:
                row.Postpone(later.Until, later.Reason);
                break;
            case SendOutcome.Later later:
                row.Fail($"Given up after {row.Attempts} tries. {later.Reason}");
                break;
            case SendOutcome.Rejected rejected:
                row.Fail(rejected.Reason);
                break;
            case SendOutcome.Reconnect reconnect:
                row.Hold(HeldReason.ChannelDown, reconnect.Reason);
                break;
            case SendOutcome.Unknown unknown when row.State == DeliveryState.Sending:
                row.Lose(unknown.Reason);
                row.AskAgain(finished.EndedAt, unknown.Reason);
                break;
        }
    }

    private static void EndAttempt(EngagementContext db, Delivery row, FinishedClaim finished)
    {
        var attempt = finished.Claim.BeginAttempt();
        if (!finished.Tried)
        {
            db.Attempts.Remove(attempt);
            row.Attempts--;
            return;
        }

        db.Attempts.Attach(attempt);
        (attempt.EndedAt, attempt.Status, attempt.Answer) = (finished.EndedAt, finished.Outcome.Status, finished.Outcome.Answer);
        (attempt.Verdict, attempt.Reason) = finished.Outcome switch
        {
            SendOutcome.Sent => (Verdict.Sent, null),
            SendOutcome.Later later => (Verdict.Later, later.Reason),
            SendOutcome.Rejected rejected => (Verdict.Rejected, rejected.Reason),
            SendOutcome.Reconnect reconnect => (Verdict.Reconnect, reconnect.Reason),
            SendOutcome.Unknown unknown => (Verdict.Unknown, unknown.Reason),
            _ => throw new InvalidOperationException($"No verdict for {finished.Outcome.GetType().Name}."),
        };
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The outcome of delivery {Delivery} came after it was {State}")]
        public static partial void Late(ILogger logger, DeliveryId delivery, DeliveryState state);
    }
}
