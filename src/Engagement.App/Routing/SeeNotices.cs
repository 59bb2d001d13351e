using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Routing;

/// <summary>Somebody has seen what they were told.</summary>
internal sealed class SeeNotices(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    public async Task RunAsync(UserId user, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        await db.DeskNotices.Where(row => row.UserId == user && row.SeenAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenAt, now), ct);
    }
}
