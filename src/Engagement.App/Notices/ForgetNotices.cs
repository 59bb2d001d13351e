using Engagement.App.Data;
using Engagement.App.Ticks;
using Engagement.Core.Notices;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Notices;

/// <summary>Drops notices that ended two weeks ago: they are copies of rows that stay.</summary>
internal sealed class ForgetNotices(IDbContextFactory<EngagementContext> contexts, TimeProvider time) : ITick
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var before = time.GetUtcNow() - Kept;
        await db.Notices.Where(row => row.State != NoticeState.Waiting && row.EndedAt < before).ExecuteDeleteAsync(ct);
    }
}
