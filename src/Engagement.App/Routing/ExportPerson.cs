using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>Everything that is held about a person, for the person: who they are to us, what they said, how it was read, what we said and noted.</summary>
internal sealed class ExportPerson(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    public async Task<PersonExport?> RunAsync(ContactId id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var identities = await PersonReader.IdentitiesAsync(db, id, ct);
        if (identities is not [var head, ..])
        {
            return null;
        }

        var people = identities.ConvertAll(row => row.Id);
        var conversations = await (
            from row in db.Conversations.AsNoTracking()
            where people.Contains(row.ContactId)
            join channel in db.Channels on row.ChannelId equals channel.Id
            orderby row.StartedAt
            select new { row.Id, Channel = channel.DisplayName, row.RootRemoteId, row.State, row.StartedAt, row.Promise }).ToListAsync(ct);
        var ids = conversations.ConvertAll(row => row.Id);
        var said = (await SaidAsync(db, ids, ct)).ToLookup(one => one.Conversation, one => one.Said);
        var ours = (await db.Deliveries.AsNoTracking().Where(row => row.ConversationId != null && ids.Contains(row.ConversationId.Value)).OrderBy(row => row.CreatedAt).ToListAsync(ct))
            .ToLookup(row => row.ConversationId!.Value, row => new ExportedAnswer(row.CreatedAt, row.SentAt, row.Source.ToString(), row.State.ToString(), row.Text));
        var notes = (await db.Notes.AsNoTracking().Where(row => ids.Contains(row.ConversationId)).OrderBy(row => row.At).ToListAsync(ct))
            .ToLookup(row => row.ConversationId, row => new ExportedNote(row.At, row.Author, row.Text));
        var scores = (await SurveyReader.OfAsync(db, ids, ct)).Where(row => row is { Score: not null, AnsweredAt: not null })
            .ToLookup(row => row.Conversation, row => new ExportedScore(row.AnsweredAt!.Value, row.Score!.Value, row.Comment));
        var handed = (await db.Assignments.AsNoTracking().Where(row => ids.Contains(row.ConversationId) && row.By != AssignWaiting.Robot).OrderBy(row => row.At).ToListAsync(ct))
            .ToLookup(row => row.ConversationId, row => new ExportedHandover(row.At, row.By, row.Reason));
        var asked = (await db.ExpertQuestions.AsNoTracking().Where(row => ids.Contains(row.ConversationId)).OrderBy(row => row.AskedAt).ToListAsync(ct))
            .ToLookup(row => row.ConversationId, row => new ExportedQuestion(row.AskedAt, row.Name, row.Text, row.Answer));
        return new PersonExport(
            time.GetUtcNow(),
            [.. identities.Select(row => new ExportedIdentity(row.Network.ToString(), row.RemoteId, row.Name, row.Handle, row.IsRobot, row.FirstSeenAt, row.LastSeenAt))],
            head.CareNote,
            [.. conversations.Select(row => new ExportedConversation(
                row.Channel, row.RootRemoteId, row.State.ToString(), row.StartedAt, [.. said[row.Id]], [.. ours[row.Id]], [.. notes[row.Id]])
            {
                Scores = [.. scores[row.Id]],
                Promise = row.Promise,
                Handovers = [.. handed[row.Id]],
                Experts = [.. asked[row.Id]],
            })]);
    }

    private static async Task<List<(ConversationId Conversation, ExportedComment Said)>> SaidAsync(EngagementContext db, List<ConversationId> ids, CancellationToken ct)
    {
        var rows = await (
            from one in db.Interactions.AsNoTracking()
            where ids.Contains(one.ConversationId) && !one.IsOurs
            join read in db.Triage on one.Id equals read.InteractionId into reads
            from read in reads.DefaultIfEmpty()
            orderby one.CreatedAt
            select new { one, read }).ToListAsync(ct);
        return rows.ConvertAll(row => (row.one.ConversationId, new ExportedComment(
            row.one.RemoteId,
            row.one.CreatedAt,
            row.one.Text,
            row.one.MediaUrls,
            row.one.Permalink,
            row.read?.Language,
            (row.read?.CorrectedIntent ?? row.read?.Intent)?.ToString(),
            row.read?.Sentiment?.ToString(),
            row.read?.DecisionReason)));
    }
}
