using Engagement.App.Data;
using Engagement.App.Ticks;
using Engagement.Core.Inbox.Learning;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>Learns anew, in the background, once corrections have changed; and judges once a day how good what was learned is.</summary>
internal sealed class LearnFromCorrections(IDbContextFactory<EngagementContext> contexts, LocalLayers layers, TimeProvider time) : ITick
{
    private const int MostKept = 60;
    private static readonly TimeSpan Judged = TimeSpan.FromDays(30);

    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var newest = await db.LearnedLayers.OrderByDescending(row => row.Number).Select(row => new { row.Number, row.On, row.Mark, row.QualityAt }).FirstOrDefaultAsync(ct);
        var mark = await Corrections.MarkAsync(db, ct);
        if (newest is { On: false } || mark == (newest?.Mark ?? Corrections.None))
        {
            if (newest is not null)
            {
                await JudgeAgainAsync(db, newest.Number, newest.QualityAt, ct);
            }

            return;
        }

        var (now, lessons) = (time.GetUtcNow(), await Corrections.LessonsAsync(db, ct));
        var row = new LearnedLayer
        {
            Number = (newest?.Number ?? 0) + 1,
            At = now,
            Why = LearnedWhy.Corrections,
            On = true,
            Terms = LocalTrainer.Learn(lessons).Terms,
            Lessons = lessons.Count,
            LearnedUntil = lessons.Count == 0 ? now : lessons[^1].At,
            Mark = mark,
        };
        row.Judge(LearningTrial.Run(lessons, now - Judged), now);
        db.LearnedLayers.Add(row);
        await SaveAsync(db, ct);
        layers.Forget();
        await db.LearnedLayers.Where(old => old.Number <= row.Number - MostKept).ExecuteDeleteAsync(ct);
    }

    private async Task JudgeAgainAsync(EngagementContext db, int number, DateTimeOffset? judgedAt, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (now - judgedAt < TimeSpan.FromDays(1))
        {
            return;
        }

        var newest = await db.LearnedLayers.SingleAsync(row => row.Number == number, ct);
        newest.Judge(LearningTrial.Run(await Corrections.LessonsAsync(db, ct), now - Judged), now);
        await SaveAsync(db, ct);
    }

    private static async Task SaveAsync(EngagementContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another node was faster with the same; what it wrote rules.
        }
    }
}
