using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>Keeps what people have in the composer and have not saved, and says who else has the same post open.</summary>
internal sealed class KeepDrafts(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    private const int LongestForm = 400_000;

    // Pages say every twenty seconds that they are open.
    private static readonly TimeSpan OpenFor = TimeSpan.FromSeconds(50);
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    /// <param name="user">Whose.</param>
    /// <param name="post">The post it changes; null for a new one.</param>
    /// <param name="form">The fields as JSON; null: the page is only open.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>When the words were last kept, or null where there are none.</returns>
    /// <exception cref="RefusedException">It is far longer than any network takes.</exception>
    public async Task<DateTimeOffset?> KeepAsync(UserId user, PostId? post, string? form, CancellationToken ct)
    {
        if (form?.Length > LongestForm)
        {
            throw RefusedException.Invalid("text", "That is longer than any network takes; it is not kept.", LongestForm, form.Length);
        }

        var (now, id) = (time.GetUtcNow(), post ?? default);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.KeptDrafts.SingleOrDefaultAsync(draft => draft.UserId == user && draft.PostId == id, ct);
        if (row is null)
        {
            row = new KeptDraft { UserId = user, PostId = id, SeenAt = now };
            db.KeptDrafts.Add(row);
        }

        row.SeenAt = now;
        if (form is not null)
        {
            (row.Form, row.SavedAt) = (form, now);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // The same person's other page was quicker by a moment; the next time, a few seconds on, finds its row.
            return null;
        }

        return row.SavedAt;
    }

    /// <summary>What was kept and when, or null.</summary>
    public async Task<(string Form, DateTimeOffset At)?> FindAsync(UserId user, PostId? post, CancellationToken ct)
    {
        var (id, oldest) = (post ?? default, time.GetUtcNow() - KeptFor);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.KeptDrafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.UserId == user && draft.PostId == id && draft.SavedAt > oldest, ct);
        return row is { Form: { } form, SavedAt: { } at } ? (form, at) : null;
    }

    /// <summary>It was saved, or is not wanted any more.</summary>
    public async Task ForgetAsync(UserId user, PostId? post, CancellationToken ct)
    {
        var id = post ?? default;
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.KeptDrafts.Where(draft => draft.UserId == user && draft.PostId == id).ExecuteDeleteAsync(ct);
    }

    /// <summary>The names of the others who have the post open now, with when they last wrote.</summary>
    public async Task<IReadOnlyList<(string Name, DateTimeOffset? WroteAt)>> OthersAsync(UserId user, PostId post, CancellationToken ct)
    {
        var since = time.GetUtcNow() - OpenFor;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.KeptDrafts
            .Where(draft => draft.PostId == post && draft.UserId != user && draft.SeenAt > since)
            .Join(db.Users, draft => draft.UserId, person => person.Id, (draft, person) => new { person.DisplayName, draft.SavedAt })
            .OrderBy(other => other.DisplayName)
            .ToListAsync(ct);
        return [.. rows.Select(other => (other.DisplayName, other.SavedAt))];
    }
}
