using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Templates;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Says what the robot would have done with a channel's past comments under the settings of now. Sends and changes nothing.</summary>
internal sealed class RunDry(IDbContextFactory<EngagementContext> contexts, AcknowledgementTemplates templates, LocalLayers layers)
{
    public const int Most = 2000;

    /// <exception cref="RefusedException">There is no such channel.</exception>
    public async Task<DryRun> RunAsync(ChannelId id, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var channel = await db.Channels.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) ?? throw RefusedException.NotFound("channel");
        var settings = await db.AcknowledgementSettings.AsNoTracking().FirstOrDefaultAsync(row => row.ChannelId == id, ct) ?? new() { ChannelId = id };
        var period = db.Interactions.AsNoTracking().Where(row => row.ChannelId == id && !row.IsOurs && row.CreatedAt >= from && row.CreatedAt < to);
        var total = await period.CountAsync(ct);
        var rows = await (
            from comment in period
            join triage in db.Triage.AsNoTracking() on comment.Id equals triage.InteractionId
            join person in db.Contacts.AsNoTracking() on comment.ContactId equals person.Id
            orderby comment.CreatedAt descending, comment.Id descending
            select new PastComment(comment, triage, person)).Take(Most).ToListAsync(ct);
        rows.Reverse();

        var known = await KnownAsync(db, id, from, to, ct);
        var layer = await layers.NowAsync(ct);
        var trial = rows.ConvertAll(row => new TrialComment(
            row.Comment.Id, row.Comment.ConversationId, row.Person.Id, row.Comment.CreatedAt, row.Read(channel.Language, layer), FactsOf(row, rows, channel, settings, known)));
        var decisions = AcknowledgementTrial.Run(trial, ReadThanksFacts.ZoneOf(channel));
        return new DryRun([.. Lines(rows, trial, decisions, channel, known).Reverse()], total);
    }

    private static async Task<KnownPast> KnownAsync(EngagementContext db, ChannelId id, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        var period = db.Interactions.Where(row => row.ChannelId == id && row.CreatedAt >= from && row.CreatedAt < to);
        var replies = await db.Deliveries
            .Where(row => row.ChannelId == id && row.Source == DeliverySource.Reply && row.State != DeliveryState.Cancelled && row.CreatedAt < to)
            .Where(row => period.Any(comment => comment.ConversationId == row.ConversationId))
            .Select(row => new { Thread = row.ConversationId!.Value, At = row.CreatedAt })
            .Concat(db.Interactions.Where(row => row.ChannelId == id && row.IsOurs && row.CreatedAt < to).Select(row => new { Thread = row.ConversationId, At = row.CreatedAt }))
            .ToListAsync(ct);
        return new(
            replies.GroupBy(row => row.Thread).ToDictionary(group => group.Key, group => group.Min(row => row.At)),
            await db.Deliveries.Where(row => row.ChannelId == id && row.RemoteId != null)
                .Where(row => period.Any(comment => comment.ParentRemoteId == row.RemoteId))
                .Select(row => row.RemoteId!)
                .ToHashSetAsync(ct),
            await db.Objections.Where(row => period.Any(comment => comment.Id == row.InteractionId)).Select(row => row.InteractionId).ToHashSetAsync(ct),
            await db.Interactions.Where(row => row.ChannelId == id && row.CreatedAt < from && period.Any(comment => comment.ConversationId == row.ConversationId))
                .Where(row => db.Triage.Any(triage => triage.InteractionId == row.Id && triage.Decision == DecisionKind.Route))
                .Select(row => row.ConversationId)
                .ToHashSetAsync(ct));
    }

    private static DecisionFacts FactsOf(PastComment row, List<PastComment> all, Channel channel, AcknowledgementSettings settings, KnownPast known)
    {
        var (comment, person) = (row.Comment, row.Person);
        var zone = ReadThanksFacts.ZoneOf(channel);
        var answersUs = comment.ParentRemoteId is { } parent && known.Ours.Contains(parent);
        return new DecisionFacts
        {
            Mode = AcknowledgementMode.DryRun,
            NetworkAllowsReply = NetworkRules.MayReply(channel.Network, channel.Handle, comment.Text, answersUs).Allowed,
            AuthorIsRobot = person.IsRobot,
            Label = comment.Label,
            PersonHasReplied = known.FirstReplies.TryGetValue(comment.ConversationId, out var spoke) && spoke <= comment.CreatedAt,
            IsWaiting = known.Waiting.Contains(comment.ConversationId) && !known.FirstReplies.ContainsKey(comment.ConversationId),
            PersonDailyCap = settings.PersonDailyCap,
            ChannelDailyCap = settings.ChannelDailyCap,
            IsQuietTime = settings.Quiet is { } quiet && quiet.SpeakAt(comment.CreatedAt, zone) > comment.CreatedAt,
            ByLike = settings.PreferLike && NetworkRules.MayLike(channel.Network).Allowed,
            PersonOptedOut = person.NoRobotSince <= comment.CreatedAt,
            HasMedia = comment.MediaUrls.Count > 0,
            IsEmptyText = string.IsNullOrWhiteSpace(comment.Text),
            LoopSign = LoopGuard.Read(new()
            {
                Handle = person.Handle,
                Name = person.Name,
                Text = comment.Text,
                SaidElsewhere = all.Count(other => other.Person.Id == person.Id && other.Comment.ConversationId != comment.ConversationId
                    && other.Comment.Text == comment.Text && other.Comment.CreatedAt <= comment.CreatedAt && other.Comment.CreatedAt >= comment.CreatedAt.AddDays(-1)),
            }),
        };
    }

    private IEnumerable<DryRunLine> Lines(
        List<PastComment> rows, List<TrialComment> trial, IReadOnlyList<Decision> decisions, Channel channel, KnownPast known)
    {
        string? last = null;
        for (var index = 0; index < rows.Count; index++)
        {
            var (comment, person) = (rows[index].Comment, rows[index].Person);
            var (decision, triage) = (decisions[index], trial[index].Triage);
            (string Wording, string Text)? words = null;
            if (decision.Kind is DecisionKind.Acknowledge && !trial[index].Facts.ByLike)
            {
                var kind = triage.Intent is Intent.FanContent ? AcknowledgementTemplates.FanContent : AcknowledgementTemplates.Praise;
                words = templates.Choose(kind, triage.Language, person.Name, channel.DisplayName, last, comment.Id.Value);
                last = words?.Wording ?? last;
                decision = words is null ? new(DecisionKind.Route, "There is no wording in this language", "no-wording") : decision;
            }

            yield return new(
                comment.Id, comment.ConversationId, comment.CreatedAt, person.Name, comment.Text, decision, words?.Text, known.Objected.Contains(comment.Id));
        }
    }

    /// <param name="FirstReplies">When a person of ours spoke first in a thread.</param>
    /// <param name="Ours">What of our own these comments answer.</param>
    /// <param name="Objected">What people said must not be thanked for.</param>
    /// <param name="Waiting">Threads in which something for a person was said before the period.</param>
    private sealed record KnownPast(
        Dictionary<ConversationId, DateTimeOffset> FirstReplies, HashSet<string> Ours, HashSet<InteractionId> Objected, HashSet<ConversationId> Waiting);
}
