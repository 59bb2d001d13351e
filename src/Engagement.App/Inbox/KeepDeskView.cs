using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Somebody's own lists of the inbox: read, kept under a name, dropped.</summary>
internal sealed class KeepDeskView(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    public const int LongestName = 40;
    public const int Most = 20;

    private const int LongestQuery = 500;

    public async Task<IReadOnlyList<DeskViewLine>> ReadAsync(UserId user, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.DeskViews
            .Where(row => row.UserId == user)
            .OrderBy(row => row.CreatedAt)
            .ThenBy(row => row.Name)
            .Select(row => new DeskViewLine(row.Name, row.Query))
            .ToListAsync(ct);
    }

    /// <summary>Keeps it; a name that is there already means its new filters.</summary>
    /// <exception cref="RefusedException">The name or the filters cannot be kept.</exception>
    public async Task RunAsync(UserId user, string name, string query, CancellationToken ct)
    {
        name = name.Trim();
        if (name.Length is 0 or > LongestName)
        {
            throw RefusedException.Invalid("name", $"Give the view a name of at most {LongestName} characters.", LongestName, name.Length);
        }

        if (query.Length > LongestQuery || (query.Length > 0 && query[0] != '?'))
        {
            throw RefusedException.Invalid("query", $"The filters of a view are at most {LongestQuery} characters.", LongestQuery, query.Length);
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var mine = await db.DeskViews.Where(row => row.UserId == user).ToListAsync(ct);
        if (mine.Find(row => row.Name == name) is { } known)
        {
            known.Query = query;
        }
        else if (mine.Count >= Most)
        {
            throw RefusedException.Invalid("name", $"You have {Most} views. Delete one first.", Most, mine.Count);
        }
        else
        {
            db.DeskViews.Add(new DeskView { UserId = user, Name = name, Query = query, CreatedAt = time.GetUtcNow() });
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>Twice is the same as once.</summary>
    public async Task DropAsync(UserId user, string name, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.DeskViews.Where(row => row.UserId == user && row.Name == name).ExecuteDeleteAsync(ct);
    }
}
