using Engagement.App.Data;
using Engagement.App.Publishing;
using Engagement.App.Ticks;
using Engagement.Core.Common;
using Engagement.Core.Themes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Engagement.App.Themes;

/// <summary>The tick of the themes: opens slots for the next weeks and fills those that come soon. Remembers nothing.</summary>
internal sealed partial class FillSlots(IDbContextFactory<EngagementContext> contexts, OpenSlots open, FillSlot fill, PostBell bell, TimeProvider time, ILogger<FillSlots> log) : ITick
{
    /// <summary>How far ahead a slot is filled: late enough that the pool is fresh, early enough that somebody can look at it.</summary>
    public static readonly TimeSpan FilledAhead = TimeSpan.FromDays(14);

    public async Task RunAsync(CancellationToken ct)
    {
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            foreach (var theme in await db.Themes.Where(row => !row.Paused).Select(row => row.Id).ToListAsync(ct))
                await EachAsync($"theme {theme}", () => open.RunAsync(theme, ct), ct);
        }

        foreach (var slot in await DueAsync(ct))
        {
            await EachAsync($"slot {slot}", async () =>
            {
                if (await fill.RunAsync(slot, ct) is not null)
                    bell.Ring();
            }, ct);
        }
    }

    private async Task<IReadOnlyList<SlotId>> DueAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var until = now + FilledAhead;
        return await db.Slots
            .Where(slot => slot.State == SlotState.Open && slot.StartsAt > now && slot.StartsAt <= until
                && db.Themes.Any(theme => theme.Id == slot.ThemeId && !theme.Paused && theme.Pool != null))
            .OrderBy(slot => slot.StartsAt)
            .ThenBy(slot => slot.Id)
            .Select(slot => slot.Id)
            .ToListAsync(ct);
    }

    // The edge of the tick: one theme that fails must not stop the others.
    private async Task EachAsync(string what, Func<Task> work, CancellationToken ct)
    {
        try
        {
            await work();
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            Log.Failed(log, what, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Slots were not filled for {What}.")]
        public static partial void Failed(ILogger logger, string what, Exception failure);
    }
}
