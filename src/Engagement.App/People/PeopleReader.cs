using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.People;

/// <summary>Who works here, and which programs may come in.</summary>
internal sealed class PeopleReader(IDbContextFactory<EngagementContext> contexts)
{
    public async Task<IReadOnlyList<UserLine>> ReadUsersAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Users
            .AsNoTracking()
            .OrderBy(user => user.DisplayName)
            .Select(user => new UserLine(
                user.Id, user.DisplayName, user.Email ?? "", user.Role, user.Disabled, user.CreatedAt, user.LastSignInAt))
            .ToListAsync(ct);
    }

    public async Task<IReadOnlyList<KeyLine>> ReadKeysAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.ApiKeys
            .AsNoTracking()
            .OrderByDescending(key => key.Id)
            .Select(key => new KeyLine(key.Id, key.Name, key.Role, key.CreatedAt, key.LastUsedAt, key.RevokedAt))
            .ToListAsync(ct);
    }
}
