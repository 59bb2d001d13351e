using Engagement.App.Data;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Inbox.Learning;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>People decide over what was learned: off or on, back to an earlier state, one correction left out or taken in again.</summary>
internal sealed class TendLearning(IDbContextFactory<EngagementContext> contexts, LocalLayers layers, AuditLog audit, TimeProvider time)
{
    /// <summary>Off: comments are read as the product came. Nothing is forgotten.</summary>
    public async Task SwitchAsync(bool on, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var newest = await NewestAsync(db, ct);
        if ((newest?.On ?? true) == on)
        {
            return;
        }

        Add(db, newest, newest?.Terms ?? [], on ? LearnedWhy.SwitchedOn : LearnedWhy.SwitchedOff, on, newest?.LearnedUntil, newest?.Lessons ?? 0, newest?.Mark ?? Corrections.None, null, actor);
        audit.Add(db, actor, AuditActions.LearningSwitched, null, on ? "on" : "off");
        await SaveAsync(db, ct);
    }

    /// <summary>Reads as an earlier state did. What was corrected since then stays corrected, but is not learned from.</summary>
    /// <param name="number">The state; 0 for the product as it came.</param>
    /// <param name="actor">Who wants it.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="RefusedException">There is no such state any more.</exception>
    public async Task GoBackAsync(int number, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (newest, then) = (await NewestAsync(db, ct), await db.LearnedLayers.AsNoTracking().FirstOrDefaultAsync(row => row.Number == number, ct));
        if (then is null && number != 0)
        {
            throw RefusedException.NotFound("state");
        }

        var until = then?.LearnedUntil ?? DateTimeOffset.UnixEpoch;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Triage.Where(row => row.CorrectedAt != null && row.CorrectedAt > until).ExecuteUpdateAsync(set => set.SetProperty(row => row.LeftOut, true), ct);
        Add(db, newest, then?.Terms ?? [], LearnedWhy.WentBack, true, then?.LearnedUntil, then?.Lessons ?? 0, await Corrections.MarkAsync(db, ct), number, actor);
        audit.Add(db, actor, AuditActions.LearningWentBack, null, $"state {number}");
        await SaveAsync(db, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>One correction is not learned from, or is again. What the person said of the comment stays.</summary>
    /// <exception cref="RefusedException">Nobody corrected that comment.</exception>
    public async Task LeaveOutAsync(InteractionId id, bool leftOut, Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.Triage.FirstOrDefaultAsync(found => found.InteractionId == id && found.CorrectedAt != null, ct)
            ?? throw RefusedException.NotFound("correction");
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (row.LeftOut != leftOut)
        {
            await MarkChangedAsync(db, ct);
        }

        row.LeftOut = leftOut;
        audit.Add(db, actor, AuditActions.CorrectionLeftOut, $"comment {id}", leftOut ? "left out" : "taken in again");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    // One left out and another taken in leave as many as there were, and the newest of them: the corrections' own mark would not tell.
    private static async Task MarkChangedAsync(EngagementContext db, CancellationToken ct) =>
        await db.LearnedLayers.Where(row => row.Number == db.LearnedLayers.Max(one => one.Number))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Mark, Corrections.Changed), ct);

    private void Add(
        EngagementContext db, LearnedLayer? newest, IReadOnlyList<LearnedTerm> terms, LearnedWhy why, bool on, DateTimeOffset? until, int lessons, string mark, int? backTo, Actor actor)
    {
        var row = new LearnedLayer
        {
            Number = (newest?.Number ?? 0) + 1,
            At = time.GetUtcNow(),
            Why = why,
            BackTo = backTo,
            By = actor.Name,
            On = on,
            Terms = terms,
            Lessons = lessons,
            LearnedUntil = until ?? DateTimeOffset.UnixEpoch,
            Mark = mark,
        };
        if (newest is { Quality: { } quality, QualityAt: { } at } && why is not LearnedWhy.WentBack)
        {
            row.Judge(quality, at);
        }

        db.LearnedLayers.Add(row);
    }

    private async Task SaveAsync(EngagementContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            throw RefusedException.Conflict("Something was learned at the same moment. Look at it again.");
        }

        layers.Forget();
    }

    private static Task<LearnedLayer?> NewestAsync(EngagementContext db, CancellationToken ct) =>
        db.LearnedLayers.AsNoTracking().OrderByDescending(row => row.Number).FirstOrDefaultAsync(ct);
}
