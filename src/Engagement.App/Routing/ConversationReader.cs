using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>Reads one conversation whole.</summary>
internal sealed class ConversationReader(IDbContextFactory<EngagementContext> contexts, DeskReader desk)
{
    public async Task<ConversationDetails?> ReadAsync(ConversationId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.Conversations.AsNoTracking().FirstOrDefaultAsync(found => found.Id == id, ct);
        if (row is null)
        {
            return null;
        }

        var head = await desk.OneAsync(id, ct);
        var surveys = await SurveyReader.OfAsync(db, [id], ct);
        return new ConversationDetails(
            head!,
            await RootAsync(db, row, ct),
            [.. (await SaidAsync(db, row, head!.ContactName, ct)).Concat(await OursAsync(db, id, ct)).Concat(await NotesAsync(db, id, ct)).Concat(SurveyLines.Of(surveys, head.ContactName)).OrderBy(line => line.At)],
            await db.Clocks
                .Where(clock => clock.ConversationId == id)
                .OrderBy(clock => clock.Round)
                .Select(clock => new ClockLine(clock.Kind, clock.Round, clock.StartedAt, clock.DueAt, clock.StoppedAt, clock.BreachedAt))
                .ToListAsync(ct),
            await HistoryAsync(db, id, ct),
            await EarlierAsync(db, row, ct))
        {
            NotAsked = surveys is [.., { State: SurveyState.NotAsked } last] ? last.Reason : null,
            Bounces = await db.Assignments.CountAsync(move => move.ConversationId == id && move.By != "robot" && move.QueueId != null, ct),
        };
    }

    private static async Task<RootPost?> RootAsync(EngagementContext db, Conversation row, CancellationToken ct)
    {
        var post = await db.Deliveries
            .AsNoTracking()
            .FirstOrDefaultAsync(found => found.ChannelId == row.ChannelId && found.RemoteId == row.RootRemoteId, ct);
        return post is null ? null : new RootPost(post.Id, post.PostId, post.Text, post.Media, post.SentAt, post.RemoteUrl);
    }

    private static async Task<List<ThreadLine>> SaidAsync(EngagementContext db, Conversation row, string contact, CancellationToken ct)
    {
        var said = await db.Interactions
            .AsNoTracking()
            .Where(found => found.ConversationId == row.Id)
            .GroupJoin(db.Triage, found => found.Id, triage => triage.InteractionId, (found, triage) => new { found, triage })
            .SelectMany(pair => pair.triage.DefaultIfEmpty(), (pair, triage) => new { Said = pair.found, Triage = triage })
            .ToListAsync(ct);
        return said.ConvertAll(pair => new ThreadLine
        {
            Voice = pair.Said.IsOurs ? ThreadVoice.OursElsewhere : ThreadVoice.Customer,
            Author = pair.Said.IsOurs ? "" : contact,
            Text = pair.Said.Text,
            At = pair.Said.CreatedAt,
            InteractionId = pair.Said.Id,
            Link = pair.Said.Permalink,
            MediaUrls = pair.Said.MediaUrls,
            EditedAt = pair.Said.EditedAt,
            Label = pair.Said.Label,
            HiddenAt = pair.Said.HiddenAt,
            DeletedAt = pair.Said.DeletedAt,
            Triage = pair.Triage is null ? null : LineOf(pair.Triage),
        });
    }

    private static TriageLine LineOf(TriageRow row) => new(
        row.Language,
        row.Intent,
        row.Probabilities,
        row.Sentiment,
        row.Urgency,
        row.Topic,
        row.Reasons,
        row.Decision,
        row.DecisionReason,
        row.DecisionRule,
        row.CorrectedIntent);

    private static async Task<List<ThreadLine>> OursAsync(EngagementContext db, ConversationId id, CancellationToken ct)
    {
        var ours = await (
            from said in db.Deliveries.AsNoTracking()
            where said.ConversationId == id
            join user in db.Users on said.CreatedBy equals user.Id into users
            from user in users.DefaultIfEmpty()
            select new { Said = said, Name = user == null ? null : user.DisplayName, TakenBackBy = db.TakenBack.Where(row => row.DeliveryId == said.Id).Select(row => row.By).FirstOrDefault() }).ToListAsync(ct);
        return ours.ConvertAll(pair => new ThreadLine
        {
            Voice = SurveyLines.VoiceOf(pair.Said.Source),
            Author = pair.Name ?? "",
            Text = SurveyLines.WithoutLink(pair.Said.Source, pair.Said.Text),
            At = pair.Said.SentAt ?? pair.Said.CreatedAt,
            DeliveryId = pair.Said.Id,
            DeliveryState = pair.Said.State,
            DueAt = pair.Said.DueAt,
            DeliveryReason = pair.Said.Reason,
            IsPrivate = pair.Said.IsPrivate,
            TakenBackBy = pair.TakenBackBy,
            Link = pair.Said.RemoteUrl,
        });
    }

    private static async Task<List<ThreadLine>> NotesAsync(EngagementContext db, ConversationId id, CancellationToken ct) =>
        await db.Notes
            .Where(note => note.ConversationId == id)
            .Select(note => new ThreadLine { Voice = ThreadVoice.Note, Author = note.Author, Text = note.Text, At = note.At })
            .ToListAsync(ct);

    private static async Task<List<HistoryLine>> HistoryAsync(EngagementContext db, ConversationId id, CancellationToken ct)
    {
        var moves = await (
            from move in db.Assignments
            where move.ConversationId == id
            join queue in db.Queues on move.QueueId equals queue.Id into queues
            from queue in queues.DefaultIfEmpty()
            join user in db.Users on move.UserId equals user.Id into users
            from user in users.DefaultIfEmpty()
            select new { move.At, move.By, move.Reason, Queue = queue == null ? null : queue.Name, User = user == null ? null : user.DisplayName }).ToListAsync(ct);
        var steps = await db.Escalations.Where(step => step.ConversationId == id).Select(step => new { step.At, step.Step }).ToListAsync(ct);
        return
        [
            .. moves.Select(move => new HistoryLine(move.At, move.By, $"→ {move.User ?? move.Queue}: {move.Reason}") { To = move.User ?? move.Queue, Reason = move.Reason })
                .Concat(steps.Select(step => new HistoryLine(step.At, "robot", $"{step.Step} %") { Step = step.Step }))
                .OrderBy(line => line.At),
        ];
    }

    private static async Task<List<EarlierConversation>> EarlierAsync(EngagementContext db, Conversation row, CancellationToken ct)
    {
        var person = (await PersonReader.IdentitiesAsync(db, row.ContactId, ct)).ConvertAll(identity => identity.Id);
        return await db.Conversations
            .Where(other => person.Contains(other.ContactId) && other.Id != row.Id)
            .OrderByDescending(other => other.LastInboundAt)
            .Take(10)
            .Join(db.Channels, other => other.ChannelId, channel => channel.Id, (other, channel) =>
                new EarlierConversation(other.Id, channel.Network, other.Preview, other.State, other.LastInboundAt))
            .ToListAsync(ct);
    }
}
