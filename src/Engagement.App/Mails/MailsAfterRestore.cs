using System.Globalization;
using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Mails;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Mails;

/// <summary>
/// A backup does not know which mails left after it was made. What waited then, and what is written anew for a time before the restore, is
/// shown as unknown: a person decides.
/// </summary>
internal sealed class MailsAfterRestore(IDbContextFactory<EngagementContext> contexts, TimeProvider time)
{
    public const string Words = "The workspace was restored from a backup after this mail was due. It may have been sent before.";
    private const string Key = "mails.restoredAt";

    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        foreach (var row in await db.OutgoingMails.Where(row => row.State == MailState.Waiting && row.DueAt <= now).ToListAsync(ct))
        {
            row.Lose(Words);
        }

        var text = now.UtcTicks.ToString(CultureInfo.InvariantCulture);
        if (await db.Settings.SingleOrDefaultAsync(row => row.Key == Key, ct) is { } setting)
        {
            setting.Value = text;
        }
        else
        {
            db.Settings.Add(new WorkspaceSetting { Key = Key, Value = text });
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>When the workspace was last restored; long ago where it never was.</summary>
    public static async Task<DateTimeOffset> ReadAsync(EngagementContext db, CancellationToken ct)
    {
        var text = await db.Settings.Where(row => row.Key == Key).Select(row => row.Value).SingleOrDefaultAsync(ct);
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) ? new DateTimeOffset(ticks, TimeSpan.Zero) : DateTimeOffset.MinValue;
    }
}
