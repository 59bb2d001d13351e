using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>What was learned, from what, and how good it is.</summary>
internal sealed class LearningReader(IDbContextFactory<EngagementContext> contexts)
{
    private const int MostTerms = 30;
    private const int MostStates = 15;
    private const int MostCorrections = 50;

    public async Task<LearningView> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var newest = await db.LearnedLayers.AsNoTracking().OrderByDescending(row => row.Number).FirstOrDefaultAsync(ct);
        var states = await db.LearnedLayers
            .OrderByDescending(row => row.Number)
            .Select(row => new LearnedState(row.Number, row.At, row.Why, row.BackTo, row.By, row.Lessons))
            .Take(MostStates)
            .ToListAsync(ct);
        return new(
            newest?.On ?? true,
            newest?.Number ?? 0,
            newest?.At,
            newest?.Lessons ?? 0,
            newest?.Quality,
            [.. (newest?.Terms ?? []).Take(MostTerms)],
            newest?.Terms.Count ?? 0,
            states,
            await CorrectionsAsync(db, ct));
    }

    private static async Task<List<CorrectionLine>> CorrectionsAsync(EngagementContext db, CancellationToken ct) => await (
        from triage in db.Triage
        where triage.CorrectedAt != null
        join comment in db.Interactions on triage.InteractionId equals comment.Id
        join user in db.Users on triage.CorrectedBy equals user.Id into users
        from user in users.DefaultIfEmpty()
        orderby triage.CorrectedAt descending, triage.InteractionId descending
        select new CorrectionLine(
            comment.Id, comment.ConversationId, comment.Text, triage.Intent, triage.CorrectedIntent!.Value, user == null ? null : user.DisplayName, triage.CorrectedAt!.Value, triage.LeftOut))
        .Take(MostCorrections)
        .ToListAsync(ct);
}
