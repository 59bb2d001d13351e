using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>
/// Writes many posts from a CSV text. A bad row is named with its line and the others go in. Stored in small transactions, so that the sender
/// is not kept waiting; a row that is a post already is not taken twice, so that an import that broke off is simply run again.
/// What a rule wants approved waits for it.
/// </summary>
internal sealed class ImportPosts(
    IDbContextFactory<EngagementContext> contexts, CheckPost check, ComposePost compose, PostBell bell, AuditLog audit, TimeProvider time)
{
    private const int AtOnce = 500;
    private const string Twice = "There is a post with this text at this time already.";

    /// <param name="text">The file.</param>
    /// <param name="zone">Of times without an offset.</param>
    /// <param name="themes">The themes that rows may name.</param>
    /// <param name="dryRun">Says what would happen, and changes nothing.</param>
    /// <param name="actor">Who imports.</param>
    /// <param name="ct">Cancels between two transactions.</param>
    /// <exception cref="RefusedException">It is no such file at all, or has too many rows.</exception>
    public async Task<ImportOutcome> RunAsync(
        string text, TimeZoneInfo zone, IReadOnlyList<ImportTheme> themes, bool dryRun, Actor actor, CancellationToken ct)
    {
        var (rows, unreadable) = ImportText.Read(text, zone);
        var problems = unreadable.ToList();
        var posts = await CheckAsync(rows, themes, problems, ct);
        if (!dryRun && posts.Count > 0)
        {
            foreach (var some in posts.Chunk(AtOnce))
            {
                await StoreAsync(some, actor, ct);

                // At once: the next ones may fail, and these are due all the same.
                bell.Ring();
            }
        }

        return new ImportOutcome(posts.Count, [.. problems.OrderBy(problem => problem.Line)]);
    }

    private async Task<List<CheckedPost>> CheckAsync(
        IReadOnlyList<ImportRow> rows, IReadOnlyList<ImportTheme> themes, List<ImportProblem> problems, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var names = await ImportNames.ReadAsync(db, rows, themes, ct);
        var drafts = new List<(int Line, PostDraft Draft)>();
        foreach (var row in rows)
        {
            await TryAsync(row.Line, problems, () =>
            {
                drafts.Add((row.Line, names.ToDraft(row)));
                return Task.CompletedTask;
            });
        }

        var facts = await PostFacts.ReadAsync(db, [.. drafts.Select(pair => pair.Draft)], ct);
        var there = await ThereAsync(db, drafts, ct);
        var (posts, now) = (new List<CheckedPost>(), time.GetUtcNow());
        foreach (var (line, draft) in drafts)
        {
            await TryAsync(line, problems, async () =>
            {
                if (draft.PublishAt <= now)
                {
                    throw RefusedException.Invalid("publishAt", "The time to publish lies in the past.");
                }

                var post = await check.RunAsync(db, facts, draft, PostIntent.Schedule, ct);
                posts.Add(there.Add((post.Draft.PublishAt, draft.Text)) ? post : throw RefusedException.Conflict(Twice));
            });
        }

        return posts;
    }

    private static async Task<HashSet<(DateTimeOffset, string)>> ThereAsync(EngagementContext db, List<(int Line, PostDraft Draft)> drafts, CancellationToken ct)
    {
        if (drafts.Count == 0)
        {
            return [];
        }

        var (from, to) = (drafts.Min(pair => pair.Draft.PublishAt), drafts.Max(pair => pair.Draft.PublishAt));
        var posts = await db.Posts
            .Where(row => row.PublishAt >= from && row.PublishAt <= to && row.State != PostState.Cancelled)
            .Select(row => new { row.PublishAt, row.Text })
            .ToListAsync(ct);
        return [.. posts.Select(row => (row.PublishAt, row.Text))];
    }

    private async Task StoreAsync(CheckedPost[] posts, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var group in posts.GroupBy(post => (post.Draft.ThemeId, string.Join(' ', post.Draft.ChannelIds.Select(id => id.Value).Order()))))
        {
            var first = group.First().Draft;
            var intent = await ApprovalRules.MeetAsync(db, first.ThemeId, first.ChannelIds, actor.UserId, ct) ? PostIntent.Review : PostIntent.Schedule;
            foreach (var post in group)
            {
                await compose.AddAsync(db, post, intent, actor, ct);
            }
        }

        audit.Add(db, actor, AuditActions.PostsImported, $"{posts.Length} posts", null);
        await BulkInsert.RunAsync(db, ct);
    }

    private static async Task TryAsync(int line, List<ImportProblem> problems, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (RefusedException refused)
        {
            problems.Add(new ImportProblem(line, refused.Message));
        }
    }
}
