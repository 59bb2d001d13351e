using System.Globalization;
using Engagement.App.Data;
using Engagement.Core.Inbox.Learning;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Inbox;

/// <summary>What people corrected, as lessons.</summary>
internal static class Corrections
{
    /// <summary>Those that count, the newest last.</summary>
    public static async Task<List<Lesson>> LessonsAsync(EngagementContext db, CancellationToken ct)
    {
        var rows = await (
            from triage in Counting(db)
            join comment in db.Interactions on triage.InteractionId equals comment.Id
            join channel in db.Channels on comment.ChannelId equals channel.Id
            orderby triage.CorrectedAt descending, triage.InteractionId descending
            select new { comment.Text, channel.Language, comment.MediaUrls, Intent = triage.CorrectedIntent!.Value, At = triage.CorrectedAt!.Value })
            .AsNoTracking().Take(LocalTrainer.MostLessons).ToListAsync(ct);
        rows.Reverse();
        return rows.ConvertAll(row => new Lesson(row.Text, row.Language, row.MediaUrls.Count > 0, row.Intent, row.At));
    }

    /// <summary>Another one as soon as a correction is made, changed, left out or taken in again.</summary>
    public static async Task<string> MarkAsync(EngagementContext db, CancellationToken ct)
    {
        var newest = await Counting(db).OrderByDescending(row => row.CorrectedAt).Select(row => row.CorrectedAt).FirstOrDefaultAsync(ct);
        if (newest is null)
        {
            return None;
        }

        var count = await Counting(db).CountAsync(ct);
        return string.Create(CultureInfo.InvariantCulture, $"{count} until {newest.Value.UtcTicks}");
    }

    /// <summary>There are no corrections.</summary>
    public const string None = "none";

    /// <summary>Of a state that no corrections have: it is learned anew.</summary>
    public const string Changed = "changed";

    private static IQueryable<TriageRow> Counting(EngagementContext db) => db.Triage.Where(row => row.CorrectedAt != null && !row.LeftOut);
}
