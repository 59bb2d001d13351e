using Engagement.App.Data;
using Engagement.App.Outbound;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Engagement.Core.Reporting;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Reporting;

/// <summary>Gathers the rows of a week. It only reads, a fixed number of questions however many rows there are.</summary>
internal sealed class WeekFactsReader(IDbContextFactory<EngagementContext> contexts, PostsFirst posts, TimeProvider time)
{
    private static readonly TimeSpan UsualTarget = TimeSpan.FromMinutes(90);

    public Task<WeekFacts> ReadAsync(ReportWeek week, TimeZoneInfo zone, CancellationToken ct) => ReadAsync(ReportPeriod.Of(week), week, null, zone, ct);

    /// <summary>The rows of other days than a week's.</summary>
    public Task<WeekFacts> ReadAsync(ReportPeriod period, TimeZoneInfo zone, CancellationToken ct) =>
        ReadAsync(period, ReportWeek.Of(period.From), period.ToString(), zone, ct);

    private async Task<WeekFacts> ReadAsync(ReportPeriod period, ReportWeek week, string? name, TimeZoneInfo zone, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var span = WeekSpan.Of(period, zone, time.GetUtcNow());
        var rows = new PlainRows(db, posts);
        var (inbound, conversations) = await InboundRows.ReadAsync(db, rows, span, ct);
        var robots = await PeopleRows.RobotsAsync(rows, inbound, ct);
        return new WeekFacts
        {
            Week = week,
            Period = name,
            TimeZone = zone.Id,
            From = span.From,
            To = span.To,
            Cut = span.Cut,
            Target = await TargetAsync(db, ct),
            Inbound = inbound,
            Conversations = conversations,
            Posts = await PostsAsync(db, span, ct),
            Acknowledgements = await AcknowledgementsAsync(db, span, ct),
            Escalations = await EscalationRows.ReadAsync(rows, span, ct),
            Replies = await ReplyRows.ReadAsync(rows, span, inbound, ct),
            NewContacts = await PeopleRows.NewAsync(rows, span, ct),
            Robots = robots,
            Followers = await PeopleRows.FollowersAsync(rows, inbound, ct),
            Timings = await WeekRows.TimingsAsync(db, span, ct),
            Ahead = await WeekRows.AheadAsync(db, span, ct),
            Surveys = await SurveyRows.AnswersAsync(db, span, ct),
            Segments = await SurveyRows.SegmentsAsync(db, span, inbound, ct),
            Deaf = await WeekRows.DeafAsync(db, span, ct),
            Themes = await db.Themes.AsNoTracking().OrderBy(row => row.Id).Select(row => new ThemeFact(row.Id, row.Name, row.Colour)).ToListAsync(ct),

            // Last, so that no row above can name a channel that is not among them.
            Channels = await db.Channels.AsNoTracking().OrderBy(row => row.Id).Select(row => new ChannelFact(row.Id, row.Network, row.DisplayName)).ToListAsync(ct),
        };
    }

    private static async Task<TimeSpan> TargetAsync(EngagementContext db, CancellationToken ct)
    {
        var usual = await db.Queues.AsNoTracking().Where(row => row.IsDefault).Select(row => (TimeSpan?)row.FirstAnswerTarget).FirstOrDefaultAsync(ct);
        return usual ?? UsualTarget;
    }

    private static async Task<List<PostFact>> PostsAsync(EngagementContext db, WeekSpan span, CancellationToken ct)
    {
        var (from, until, cut) = (span.From, span.Until, span.Cut);
        var due = db.Deliveries.AsNoTracking().Where(row => row.Source == DeliverySource.Post && row.Part == 0 && row.DueAt >= from && row.DueAt < until);
        var figures = await FiguresAsync(db, due.Select(row => row.Id), cut, ct);
        var rows = await (
            from row in due
            join post in db.Posts on row.PostId equals post.Id into posts
            from post in posts.DefaultIfEmpty()
            orderby row.DueAt, row.Id
            select new { row.Id, row.ChannelId, row.Text, row.DueAt, row.SentAt, row.State, row.HeldReason, row.RemoteUrl, row.Language, Theme = post == null ? null : post.ThemeId })
            .ToListAsync(ct);
        return rows.ConvertAll(row =>
        {
            var told = figures.GetValueOrDefault(row.Id);
            return new PostFact
            {
                Id = row.Id,
                Channel = row.ChannelId,
                Theme = row.Theme,
                Language = row.Language,
                Text = row.Text,
                DueAt = row.DueAt,
                SentAt = row.SentAt,
                State = row.State,
                Held = row.HeldReason,
                Link = row.RemoteUrl,
                Impressions = told?.Impressions,
                Reach = told?.Reach,
                Reactions = told?.Reactions,
                Comments = told?.Comments,
                Shares = told?.Shares,
                Clicks = told?.Clicks,
            };
        });
    }

    /// <summary>The last reading of each post in which the network told anything at all.</summary>
    private static async Task<Dictionary<DeliveryId, PostFigure>> FiguresAsync(
        EngagementContext db, IQueryable<DeliveryId> deliveries, DateTimeOffset cut, CancellationToken ct)
    {
        var told = db.PostFigures.AsNoTracking().Where(row => row.ReadAt <= cut).Where(row =>
            row.Impressions != null || row.Reach != null || row.Reactions != null || row.Comments != null || row.Shares != null || row.Clicks != null);
        return await told
            .Where(row => deliveries.Contains(row.DeliveryId))
            .Where(row => !told.Any(later => later.DeliveryId == row.DeliveryId && later.ReadAt > row.ReadAt))
            .ToDictionaryAsync(row => row.DeliveryId, ct);
    }

    private static async Task<List<AcknowledgementFact>> AcknowledgementsAsync(EngagementContext db, WeekSpan span, CancellationToken ct)
    {
        var (start, end) = (span.From, span.Until);
        return await (
            from row in db.Deliveries.AsNoTracking()
            where row.Source == DeliverySource.Acknowledgement && row.State == DeliveryState.Sent && row.SentAt >= start && row.SentAt < end
            join triage in db.Triage on row.InteractionId equals triage.InteractionId into read
            from triage in read.DefaultIfEmpty()
            orderby row.Id
            select new AcknowledgementFact(
                row.Id,
                triage != null && (triage.CorrectedIntent == Intent.Question || triage.CorrectedIntent == Intent.Complaint || triage.CorrectedIntent == Intent.Request),
                row.ConversationId))
            .ToListAsync(ct);
    }
}
