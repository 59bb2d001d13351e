using Engagement.App.Data;
using Engagement.App.Live;
using Engagement.App.Networks;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Engagement.App.Outbound;

/// <summary>Writes down what a look at the network said about a delivery whose answer was unclear.</summary>
internal sealed class RecordReadBack(
    GroupCommit commit, AuditLog audit, OutboundWake wake, LiveHints hints, TimeProvider time, IOptions<PublishingOptions> options)
{
    private static readonly TimeSpan TwinWait = TimeSpan.FromSeconds(2);

    public async Task RunAsync(Doubt doubt, ReadBack answer, CancellationToken ct)
    {
        if (await commit.RunAsync((db, token) => WriteAsync(db, doubt, answer, token), ct))
        {
            wake.Ring();
        }

        hints.Ring(LiveTopics.Calendar);
        if (answer is ReadBack.Found found)
        {
            doubt.NotOurs.Add(found.RemoteId);
        }
    }

    /// <summary>True when something may be sent because of it.</summary>
    private async Task<bool> WriteAsync(EngagementContext db, Doubt doubt, ReadBack answer, CancellationToken ct)
    {
        var row = await db.Deliveries.SingleOrDefaultAsync(row => row.Id == doubt.Delivery.Id, ct);
        if (row is not { State: DeliveryState.Unknown } || row.Version != doubt.Delivery.Version)
        {
            return false;
        }

        var now = time.GetUtcNow();
        if (answer is ReadBack.Found candidate && await MayBeATwinsAsync(db, row, candidate.RemoteId, ct))
        {
            answer = new ReadBack.AskAgain(now + TwinWait, "The same words are being sent here by another delivery; the network is asked again.");
        }

        var attempt = await db.Attempts.SingleAsync(row => row.Id == doubt.AttemptId, ct);
        attempt.EndedAt ??= now;
        switch (answer)
        {
            case ReadBack.Found found:
                attempt.Verdict = Verdict.FoundSent;
                row.MarkSent(found.RemoteId, found.RemoteUrl, doubt.BegunAt);
                audit.Add(db, Actor.Robot, AuditActions.DeliverySent, $"delivery {row.Id}", "found on the network");
                return await FirstComments.FollowAsync(db, [StandsBefore.Of(row)], now, ct);
            case ReadBack.Absent:
                attempt.Verdict = Verdict.FoundAbsent;
                return TryAgain(row, now);
            case ReadBack.AskAgain again when again.At < doubt.BegunAt + options.Value.AskFor:
                row.AskAgain(again.At, again.Reason);
                return false;
            case ReadBack.AskAgain again:
                attempt.Verdict = Verdict.CannotTell;
                row.Hold(HeldReason.CannotTell, $"It may have been published: the network could not tell for too long. {again.Reason}");
                return false;
            case ReadBack.CannotTell never:
                attempt.Verdict = Verdict.CannotTell;
                row.Hold(HeldReason.CannotTell, $"It may have been published. {never.Reason}");
                return false;
            default:
                throw new InvalidOperationException($"No rule for {answer.GetType().Name}.");
        }
    }

    private bool TryAgain(Delivery row, DateTimeOffset now)
    {
        if (row.Attempts >= options.Value.MaxAttempts)
        {
            row.Fail($"Given up after {row.Attempts} tries; it is surely not published.");
            return false;
        }

        row.Release(now);
        return true;
    }

    // Two deliveries with the same words: what was found may be the other one, whose own answer is still under way.
    private static async Task<bool> MayBeATwinsAsync(EngagementContext db, Delivery row, string remoteId, CancellationToken ct) =>
        await db.Deliveries.AnyAsync(other => other.ChannelId == row.ChannelId && other.Id != row.Id && other.RemoteId == remoteId, ct)
        || await db.Deliveries.AnyAsync(
            other => other.State == DeliveryState.Sending && other.ChannelId == row.ChannelId && other.Id != row.Id && other.Text == row.Text, ct);
}
