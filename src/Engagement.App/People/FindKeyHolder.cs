using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.People;

/// <summary>Says whose key it is, and notes once a minute that it was used.</summary>
internal sealed class FindKeyHolder(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    public async Task<KeyHolder?> RunAsync(string key, CancellationToken ct)
    {
        if (!key.StartsWith(CreateApiKey.Prefix, StringComparison.Ordinal) || key.Length > 100)
        {
            return null;
        }

        var hash = CreateApiKey.HashOf(key);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Hash == hash && candidate.RevokedAt == null, ct);
        if (row is null)
        {
            return null;
        }

        var now = time.GetUtcNow();
        if (row.LastUsedAt is null || now - row.LastUsedAt > TimeSpan.FromMinutes(1))
        {
            await db.ApiKeys
                .Where(candidate => candidate.Id == row.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.LastUsedAt, now), ct);
        }

        return new KeyHolder(row.Id, row.Name, row.Role);
    }
}
