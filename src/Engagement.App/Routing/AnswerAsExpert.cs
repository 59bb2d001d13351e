using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.Live;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.Routing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>An expert reads their question by its link and answers it; the answer comes back to the conversation for a colleague to use.</summary>
internal sealed class AnswerAsExpert(IDbContextFactory<EngagementContext> contexts, ExpertLinks links, IdSource ids, TimeProvider time, LiveHints hints)
{
    public const int LongestAnswer = 4000;

    /// <returns>What the expert sees, or null where the link is not ours.</returns>
    public async Task<ExpertView?> ReadAsync(string token, CancellationToken ct)
    {
        if (links.Read(token) is not { } id)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.ExpertQuestions.AsNoTracking().FirstOrDefaultAsync(found => found.Id == id, ct);
        if (row is null)
        {
            return null;
        }

        var isOver = time.GetUtcNow() >= row.ExpiresAt;
        var asker = await db.Users.Where(user => user.Id == row.AskedBy).Select(user => user.DisplayName).FirstOrDefaultAsync(ct) ?? "";
        return new(
            id, row.Name, asker, row.Text, row.Language, row.ExpiresAt, isOver, row.AnsweredAt, row.Answer, isOver ? [] : await ThreadAsync(db, row.ConversationId, ct));
    }

    /// <exception cref="RefusedException">The link is not ours or over, the question is answered, or the answer is empty or too long.</exception>
    public async Task RunAsync(string token, string answer, CancellationToken ct)
    {
        answer = answer.Trim();
        if (answer.Length is 0 or > LongestAnswer)
        {
            throw RefusedException.Invalid("answer", $"Write your answer in at most {LongestAnswer} characters.", LongestAnswer, answer.Length);
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var id = links.Read(token) ?? throw RefusedException.NotFound("question");
        var row = await db.ExpertQuestions.FirstOrDefaultAsync(found => found.Id == id, ct) ?? throw RefusedException.NotFound("question");
        var now = time.GetUtcNow();
        if (row.AnsweredAt is not null || now >= row.ExpiresAt)
        {
            throw RefusedException.Conflict(row.AnsweredAt is not null ? "This question is answered already. Thank you!" : "The link is too old. Ask your colleague for a new one.");
        }

        row.Take(answer, now);
        await TellAsync(db, row, answer, now, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw RefusedException.Conflict("This question is answered already. Thank you!");
        }

        hints.Ring(LiveTopics.Inbox);
    }

    private async Task TellAsync(EngagementContext db, ExpertQuestion row, string answer, DateTimeOffset now, CancellationToken ct)
    {
        db.Notes.Add(new Note { Id = ids.Next<NoteId>(), ConversationId = row.ConversationId, Author = row.Name, Text = answer, At = now });
        var thread = await db.Conversations.AsNoTracking().SingleAsync(found => found.Id == row.ConversationId, ct);
        foreach (var user in new[] { row.AskedBy, thread.OwnerId }.OfType<UserId>().Distinct())
        {
            db.DeskNotices.Add(new()
            {
                Id = ids.Next<DeskNoticeId>(), UserId = user, Kind = NoticeKind.ExpertAnswered, ConversationId = thread.Id, ChannelId = thread.ChannelId, At = now,
            });
        }
    }

    private static async Task<List<ExpertLine>> ThreadAsync(EngagementContext db, ConversationId id, CancellationToken ct)
    {
        var theirs = await db.Interactions
            .Where(row => row.ConversationId == id && row.DeletedAt == null)
            .Join(db.Contacts, row => row.ContactId, person => person.Id, (row, person) => new ExpertLine(row.IsOurs ? null : person.Name, row.Text, row.CreatedAt))
            .ToListAsync(ct);
        var ours = await db.Deliveries
            .Where(row => row.ConversationId == id && row.State == DeliveryState.Sent)
            .Select(row => new ExpertLine(null, row.Text, row.SentAt ?? row.CreatedAt))
            .ToListAsync(ct);
        return [.. theirs.Concat(ours).OrderBy(line => line.At)];
    }
}
