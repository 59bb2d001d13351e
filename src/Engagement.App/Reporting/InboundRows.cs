using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Engagement.Core.Reporting;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Reporting;

/// <summary>What people said in a week, in which conversations, and what we said to it.</summary>
internal static class InboundRows
{
    private static readonly TimeSpan ReopenedWithin = TimeSpan.FromHours(72);

    public static async Task<(List<InboundFact> Inbound, List<ConversationFact> Conversations)> ReadAsync(
        EngagementContext db, WeekSpan span, CancellationToken ct)
    {
        var (from, until) = (span.From, span.Until);
        var active = db.Interactions
            .Where(row => !row.IsOurs && row.CreatedAt >= from && row.CreatedAt < until)
            .Select(row => row.ConversationId)
            .Distinct();
        var threads = await ThreadsAsync(db, active, ct);
        var ours = (await SaidByUsAsync(db, active, span.Cut, ct)).ToLookup(said => said.Conversation);
        var inbound = new List<InboundFact>();
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var moods = new Dictionary<ConversationId, (Sentiment? Worst, Sentiment? Last)>();
        await foreach (var row in Said(db, active, until).AsAsyncEnumerable().WithCancellation(ct))
        {
            var before = moods.GetValueOrDefault(row.ConversationId);
            moods[row.ConversationId] = (Worse(before.Worst, row.Sentiment), row.Sentiment ?? before.Last);
            if (row.CreatedAt >= from && threads.TryGetValue(row.ConversationId, out var thread))
            {
                inbound.Add(ToFact(row with { Language = One(words, row.Language), Topic = One(words, row.Topic) }, thread, ours[row.ConversationId], span.Cut));
            }
        }

        var handOvers = await HandOversAsync(db, active, span.Cut, ct);
        return (inbound, [.. threads.Values.OrderBy(thread => thread.Id.Value).Select(thread => ToFact(
            thread, moods.GetValueOrDefault(thread.Id), handOvers.GetValueOrDefault(thread.Id), ours[thread.Id].Count(said => said.ByPerson), span.Cut))]);
    }

    // Half a million comments are written in a handful of languages: each name is kept once.
    private static string? One(Dictionary<string, string> words, string? word) =>
        word is null ? null : words.TryGetValue(word, out var known) ? known : words[word] = word;

    private static InboundFact ToFact(SaidToUs row, ThreadRow thread, IEnumerable<SaidByUs> ours, DateTimeOffset cut)
    {
        var met = ours.Where(said => said.Meets(row.Id, row.CreatedAt)).ToList();
        return new()
        {
            Id = row.Id,
            Channel = thread.ChannelId,
            Conversation = row.ConversationId,
            Contact = row.ContactId,
            Theme = thread.Theme,
            Queue = thread.Queue,
            Language = row.Language,
            Topic = row.Topic,
            OnOwnPost = thread.OnOwnPost,
            CreatedAt = row.CreatedAt,
            ReceivedAt = row.ReceivedAt,
            Intent = row.Intent,
            Sentiment = row.Sentiment,
            AcknowledgedAt = met.Min(said => (DateTimeOffset?)said.SaidAt),
            AnsweredAt = met.Where(said => said.ByPerson).Min(said => (DateTimeOffset?)said.SaidAt),
            Target = thread.Target,
            WithdrawnAt = row.DeletedAt <= cut ? row.DeletedAt : null,
        };
    }

    private static ConversationFact ToFact(ThreadRow thread, (Sentiment? Worst, Sentiment? Last) mood, int handOvers, int replies, DateTimeOffset cut) => new()
    {
        Id = thread.Id,
        Channel = thread.ChannelId,
        Contact = thread.ContactId,
        HandOvers = handOvers,
        HumanReplies = replies,
        ResolvedAt = thread.ResolvedAt <= cut ? thread.ResolvedAt : null,
        Reopened = thread.LastInboundAt > thread.ResolvedAt && thread.LastInboundAt - thread.ResolvedAt <= ReopenedWithin,
        Worst = mood.Worst,
        Last = mood.Last,
    };

    private static IQueryable<SaidToUs> Said(EngagementContext db, IQueryable<ConversationId> active, DateTimeOffset until) =>
        from row in db.Interactions.AsNoTracking()
        where !row.IsOurs && row.CreatedAt < until && active.Contains(row.ConversationId)
        join triage in db.Triage on row.Id equals triage.InteractionId into read
        from triage in read.DefaultIfEmpty()
        orderby row.CreatedAt, row.Id
        select new SaidToUs(
            row.Id,
            row.ConversationId,
            row.ContactId,
            row.CreatedAt,
            row.ReceivedAt,
            row.DeletedAt,
            triage == null ? Intent.Other : (triage.CorrectedIntent ?? triage.Intent),
            triage == null ? null : triage.Sentiment,
            triage == null ? null : triage.Language,
            triage == null ? null : triage.Topic);

    private static async Task<Dictionary<ConversationId, ThreadRow>> ThreadsAsync(
        EngagementContext db, IQueryable<ConversationId> active, CancellationToken ct) =>
        await (
            from row in db.Conversations.AsNoTracking()
            where active.Contains(row.Id)
            join root in db.Deliveries on row.RootDeliveryId equals root.Id into roots
            from root in roots.DefaultIfEmpty()
            join post in db.Posts on root.PostId equals post.Id into posts
            from post in posts.DefaultIfEmpty()
            join queue in db.Queues on row.QueueId equals queue.Id into queues
            from queue in queues.DefaultIfEmpty()
            select new ThreadRow(
                row.Id,
                row.ChannelId,
                row.ContactId,
                row.RootDeliveryId != null,
                post == null ? null : post.ThemeId,
                row.QueueId,
                queue == null ? null : queue.FirstAnswerTarget,
                row.ResolvedAt,
                row.LastInboundAt))
            .ToDictionaryAsync(row => row.Id, ct);

    private static async Task<List<SaidByUs>> SaidByUsAsync(
        EngagementContext db, IQueryable<ConversationId> active, DateTimeOffset cut, CancellationToken ct)
    {
        var ledger = await db.Deliveries.AsNoTracking()
            .Where(row => row.Source == DeliverySource.Reply || row.Source == DeliverySource.Acknowledgement)
            .Where(row => row.State == DeliveryState.Sent && row.SentAt <= cut && active.Contains(row.ConversationId!.Value))
            .Select(row => new SaidByUs(row.ConversationId!.Value, row.InteractionId, row.CreatedAt, row.SentAt!.Value, row.Source == DeliverySource.Reply))
            .ToListAsync(ct);

        // Somebody of ours answered on the network itself.
        var elsewhere = await db.Interactions.AsNoTracking()
            .Where(row => row.IsOurs && row.CreatedAt <= cut && active.Contains(row.ConversationId))
            .Select(row => new SaidByUs(row.ConversationId, null, row.CreatedAt, row.CreatedAt, true))
            .ToListAsync(ct);
        return [.. ledger, .. elsewhere];
    }

    /// <summary>Queue changes after the first routing.</summary>
    private static async Task<Dictionary<ConversationId, int>> HandOversAsync(
        EngagementContext db, IQueryable<ConversationId> active, DateTimeOffset cut, CancellationToken ct)
    {
        var rows = await db.Assignments.AsNoTracking()
            .Where(row => row.QueueId != null && row.At <= cut && active.Contains(row.ConversationId))
            .OrderBy(row => row.At).ThenBy(row => row.Id)
            .Select(row => new { row.ConversationId, row.QueueId })
            .ToListAsync(ct);
        return rows.GroupBy(row => row.ConversationId).ToDictionary(
            group => group.Key,
            group => group.Zip(group.Skip(1)).Count(pair => pair.First.QueueId != pair.Second.QueueId));
    }

    private static Sentiment? Worse(Sentiment? before, Sentiment? now) =>
        before is null ? now : now is null || before < now ? before : now;

    private sealed record SaidToUs(
        InteractionId Id,
        ConversationId ConversationId,
        ContactId ContactId,
        DateTimeOffset CreatedAt,
        DateTimeOffset ReceivedAt,
        DateTimeOffset? DeletedAt,
        Intent Intent,
        Sentiment? Sentiment,
        string? Language,
        string? Topic);

    private sealed record ThreadRow(
        ConversationId Id,
        ChannelId ChannelId,
        ContactId ContactId,
        bool OnOwnPost,
        ThemeId? Theme,
        QueueId? Queue,
        TimeSpan? Target,
        DateTimeOffset? ResolvedAt,
        DateTimeOffset LastInboundAt);
}
