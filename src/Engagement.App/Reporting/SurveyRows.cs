using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Reporting;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Reporting;

/// <summary>Who was asked how we did in a period or answered it, and which segments the people of the period belong to.</summary>
internal static class SurveyRows
{
    public static async Task<List<SurveyFact>> AnswersAsync(EngagementContext db, WeekSpan span, CancellationToken ct)
    {
        var (from, until) = (span.From, span.Until);
        return await (
            from row in db.Surveys.AsNoTracking()
            join asked in db.Deliveries on row.DeliveryId equals asked.Id
            where (asked.SentAt >= @from && asked.SentAt < until) || (row.AnsweredAt >= @from && row.AnsweredAt < until)
            join thread in db.Conversations on row.ConversationId equals thread.Id
            join root in db.Deliveries on thread.RootDeliveryId equals root.Id into roots
            from root in roots.DefaultIfEmpty()
            join post in db.Posts on root.PostId equals post.Id into posts
            from post in posts.DefaultIfEmpty()
            orderby row.Id
            select new SurveyFact
            {
                Id = row.Id,
                Conversation = row.ConversationId,
                Contact = row.ContactId,
                Channel = row.ChannelId,
                Theme = post == null ? null : post.ThemeId,
                Queue = thread.QueueId,
                Language = row.Language,
                AskedAt = asked.SentAt,
                AnsweredAt = row.AnsweredAt,
                Score = row.Score,
            }).ToListAsync(ct);
    }

    public static async Task<List<SegmentFact>> SegmentsAsync(EngagementContext db, WeekSpan span, IReadOnlyList<InboundFact> inbound, CancellationToken ct)
    {
        var segments = new List<SegmentFact>();
        foreach (var segment in await SegmentReader.AllAsync(db, ct))
        {
            var from = span.From;
            var people = await SegmentReader.Matching(db.Contacts.AsNoTracking().Where(row => !row.IsRobot && row.LastSeenAt >= from), segment.Rule, span.Cut)
                .Select(row => row.Id).ToHashSetAsync(ct);
            var wrote = inbound.Select(row => row.Contact).Where(people.Contains).Distinct();
            segments.Add(new SegmentFact(segments.Count + 1, segment.Name, [.. wrote.OrderBy(id => id.Value)]));
        }

        return segments;
    }
}
