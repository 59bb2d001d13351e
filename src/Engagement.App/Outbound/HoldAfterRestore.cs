using System.Globalization;
using Engagement.App.Data;
using Engagement.Core.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Outbound;

/// <summary>
/// A backup does not know what was said after it was made. What was waiting then and is due by now may stand on the network already:
/// a person decides, nothing is said twice.
/// </summary>
internal sealed class HoldAfterRestore(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    /// <returns>How many are held.</returns>
    public async Task<int> RunAsync(DateTimeOffset backupMadeAt, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var due = await db.Deliveries.Where(row => row.State == DeliveryState.Pending && row.DueAt <= now).ToListAsync(ct);
        var why = string.Create(
            CultureInfo.InvariantCulture, $"Restored from a backup of {backupMadeAt:yyyy-MM-dd HH:mm} UTC: it may have been published since. Look at the network.");
        foreach (var row in due)
        {
            row.Hold(HeldReason.CannotTell, why);
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }
}
