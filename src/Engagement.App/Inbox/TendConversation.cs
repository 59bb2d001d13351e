using Engagement.App.Data;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>What people do with a conversation besides answering: note, resolve, snooze, reopen, correct how it was read.</summary>
internal sealed class TendConversation(IDbContextFactory<EngagementContext> contexts, IdSource ids, TimeProvider time)
{
    private const int LongestNote = 4000;

    public async Task<Refusal?> AddNoteAsync(ConversationId id, string author, string text, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestNote)
        {
            return new(RefusalKind.Invalid, $"A note has 1 to {LongestNote} characters.", "text", $"{LongestNote}", $"{text.Length}");
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.Conversations.AnyAsync(row => row.Id == id, ct))
        {
            return Missing();
        }

        var note = new Note { Id = ids.Next<NoteId>(), ConversationId = id, Author = author, Text = text.Trim(), At = time.GetUtcNow() };
        db.Notes.Add(note);
        await TellNamedAsync(db, note, ct);
        await db.SaveChangesAsync(ct);
        return null;
    }

    public Task<Refusal?> ResolveAsync(ConversationId id, CancellationToken ct) =>
        ChangeAsync(id, conversation => conversation.Resolve(time.GetUtcNow()), ct);

    public Task<Refusal?> ReopenAsync(ConversationId id, CancellationToken ct) =>
        ChangeAsync(id, conversation => conversation.Open(time.GetUtcNow()), ct);

    public async Task<Refusal?> SnoozeAsync(ConversationId id, DateTimeOffset until, CancellationToken ct)
    {
        if (until <= time.GetUtcNow())
        {
            return new(RefusalKind.Invalid, "Choose a time in the future.", "until", null, until.ToString("O"));
        }

        return await ChangeAsync(id, conversation => conversation.Snooze(until), ct);
    }

    /// <summary>A person says what the newest thing really is. What must be answered is opened; what need not be stops waiting.</summary>
    public async Task<Refusal?> CorrectAsync(ConversationId id, Intent intent, UserId? by, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var conversation = await db.Conversations.FirstOrDefaultAsync(row => row.Id == id, ct);
        var newest = await db.Interactions
            .Where(row => row.ConversationId == id && !row.IsOurs)
            .OrderByDescending(row => row.CreatedAt)
            .FirstOrDefaultAsync(ct);
        if (conversation is null || newest is null)
        {
            return Missing();
        }

        var triage = await db.Triage.SingleAsync(row => row.InteractionId == newest.Id, ct);
        triage.Correct(intent, by, time.GetUtcNow());
        conversation.ReadAs(intent, urgency: null);
        switch (intent)
        {
            case Intent.Question or Intent.Complaint or Intent.Request when conversation.LastAnsweredAt is null || conversation.LastAnsweredAt < newest.CreatedAt:
                conversation.Open(time.GetUtcNow());
                conversation.Await(newest.CreatedAt);
                break;
            case Intent.Spam or Intent.Abuse:
                conversation.MoveTo(ConversationState.Held);
                conversation.WaitNoLonger();
                break;
        }

        return await SaveAsync(db, ct);
    }

    /// <summary>Colleagues whom the note names with an @ find it in their inbox.</summary>
    private static async Task TellNamedAsync(EngagementContext db, Note note, CancellationToken ct)
    {
        if (!note.Text.Contains('@', StringComparison.Ordinal))
        {
            return;
        }

        var colleagues = await db.Users.Where(user => !user.Disabled).Select(user => new { user.Id, user.DisplayName }).ToListAsync(ct);
        db.Mentions.AddRange(MentionRules.Of(note.Text, [.. colleagues.Select(user => user.DisplayName)])
            .Where(index => colleagues[index].DisplayName != note.Author)
            .Select(index => new Mention { NoteId = note.Id, UserId = colleagues[index].Id, ConversationId = note.ConversationId, At = note.At }));
    }

    private async Task<Refusal?> ChangeAsync(ConversationId id, Action<Conversation> change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var conversation = await db.Conversations.FirstOrDefaultAsync(row => row.Id == id, ct);
        if (conversation is null)
        {
            return Missing();
        }

        try
        {
            change(conversation);
        }
        catch (InvalidOperationException)
        {
            return new(RefusalKind.Conflict, $"A conversation that is {conversation.State} cannot be changed so. Look at it again.");
        }

        return await SaveAsync(db, ct);
    }

    private static async Task<Refusal?> SaveAsync(EngagementContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new(RefusalKind.Conflict, "Something new came in or a colleague was faster. Look at the conversation again.");
        }
    }

    private static Refusal Missing() => new(RefusalKind.NotFound, "There is no such conversation.");
}
