using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;

namespace Engagement.Core.Reporting;

/// <summary>Computes the weekly report from its rows; the definitions are those of the report's help page.</summary>
internal sealed class WeekReportMaker(WeekFacts facts, bool withRows)
{
    private const int PostsShown = 5;
    private const int WaitsShown = 10;
    private const int AdvocatesShown = 10;
    private const double MostDeaf = 0.02;

    public WeekReport Make()
    {
        var times = BestTimes.Of(facts.Timings.Select(post => (post.SentAt, post.Engagement)), TimeZoneInfo.FindSystemTimeZoneById(facts.TimeZone));
        var work = WorkFigures.Of(facts.Replies);
        return new WeekReport
        {
            Week = facts.Period ?? facts.Week.ToString(),
            TimeZone = facts.TimeZone,
            From = facts.From,
            To = facts.To,
            Cut = facts.Cut,
            Target = facts.Target,
            Hours = (facts.To - facts.From).TotalHours,
            Figures = Keep([.. InboundFigures.Of(facts, facts.Inbound, withRows), .. Kept(PublishingFigures.Of(facts.Posts)), .. Kept(DeskFigures.Of(facts, withRows)), .. Kept(SurveyFigures.Of(facts)), WorkFigures.Figure(facts.Replies, work)]),
            Themes = Themes(work),
            Channels = Channels(),
            Segments = SegmentGroups.Of(facts, withRows),
            BestPosts = new PostShower(facts).Most(PostsShown),
            LongestWaits = LongestWaits(facts),
            Days = Days(facts),
            BestTimes = times,
            Advice = NextWeek.Of(facts, times),
            Advocates = Advocates(facts),
            Incomplete = Incomplete(facts),
        };
    }

    // One after the other, so that the rows of one figure are gone before those of the next are gathered.
    private IEnumerable<Figure> Kept(IEnumerable<Figure> figures) => withRows ? figures : figures.Select(figure => figure.WithoutRows());

    private IReadOnlyList<Figure> Keep(IReadOnlyList<Figure> figures) => withRows ? figures : [.. Kept(figures)];

    private List<ReportGroup> Themes(IReadOnlyDictionary<DeliveryId, double> work)
    {
        var show = new PostShower(facts);
        var replies = facts.Replies.ToLookup(row => row.Theme);
        var inbound = facts.Inbound.Where(row => row.Theme is not null).ToLookup(row => row.Theme);
        var posts = facts.Posts.ToLookup(post => post.Theme);
        var comments = new FigureMaker<InboundFact>(RowKind.Interaction, [.. facts.Inbound.Where(row => row.OnOwnPost)], row => row.Id.Value, withRows);
        var sent = facts.Posts.Where(post => post.State is DeliveryState.Sent).ToList();
        return [.. facts.Themes
            .Where(theme => inbound.Contains(theme.Id) || posts.Contains(theme.Id))
            .Select(theme => new ReportGroup(
                theme.Id.Value,
                theme.Name,
                null,
                theme.Colour,
                Keep([
                    .. InboundFigures.Of(facts, inbound[theme.Id], withRows),
                    .. Kept(PublishingFigures.Of([.. posts[theme.Id]])),
                    .. comments.Counted(new FigureRule<InboundFact>("theme.shareOfConversation", _ => true, row => row.Theme == theme.Id)),
                    Figures.Share("theme.shareOfPosts", RowKind.Delivery, sent, post => post.Id.Value, post => post.Theme == theme.Id),
                    WorkFigures.Figure([.. replies[theme.Id]], work),
                ]))
            {
                Best = show.Best(posts[theme.Id]),
                Worst = show.Worst(posts[theme.Id]),
            })
            .OrderByDescending(group => group["inbound"].N)
            .ThenBy(group => group.Id)];
    }

    private List<ReportGroup> Channels()
    {
        var inbound = facts.Inbound.ToLookup(row => row.Channel);
        var posts = facts.Posts.ToLookup(post => post.Channel);
        return [.. facts.Channels
            .Select(channel => new ReportGroup(
                channel.Id.Value,
                channel.Name,
                channel.Network.ToString(),
                null,
                [.. InboundFigures.Of(facts, inbound[channel.Id], withRows), .. Kept(PublishingFigures.Of([.. posts[channel.Id]]))]))
            .OrderByDescending(group => group["inbound"].N)
            .ThenBy(group => group.Id)];
    }

    private static List<ReportAdvocate> Advocates(WeekFacts facts)
    {
        var channels = facts.Channels.ToDictionary(channel => channel.Id);
        var robots = facts.Robots.ToHashSet();
        var followers = facts.Followers.ToDictionary(row => row.Contact, row => (long?)row.Followers);
        var praise = facts.Inbound.Where(row => row.Intent is Intent.Praise or Intent.FanContent && !robots.Contains(row.Contact));
        return [.. praise
            .CountBy(row => row.Contact)
            .Where(person => person.Value > 1)
            .OrderByDescending(person => person.Value).ThenBy(person => person.Key.Value)
            .Take(AdvocatesShown)
            .Select(person => (Channel: channels[praise.First(row => row.Contact == person.Key).Channel], Person: person))
            .Select(one => new ReportAdvocate(one.Person.Key, one.Channel.Name, one.Channel.Network.ToString(), one.Person.Value, followers.GetValueOrDefault(one.Person.Key)))];
    }

    private static List<string> Incomplete(WeekFacts facts)
    {
        var most = MostDeaf * (facts.To - facts.From).TotalMinutes;
        var deaf = facts.Deaf.Where(row => row.Minutes > most).Select(row => row.Channel).ToHashSet();
        return [.. facts.Channels.Where(row => deaf.Contains(row.Id)).Select(row => row.Name)];
    }

    private static List<ReportWait> LongestWaits(WeekFacts facts)
    {
        var channels = facts.Channels.ToDictionary(channel => channel.Id);
        return [.. facts.Inbound
            .Where(row => row.NeedsAnswer)
            .AggregateBy(row => row.Conversation, (InboundFact?)null, (longest, row) => longest?.Waited(facts.Cut) >= row.Waited(facts.Cut) ? longest : row)
            .Select(thread => thread.Value!)
            .OrderByDescending(row => row.Waited(facts.Cut))
            .ThenBy(row => row.Id.Value)
            .Take(WaitsShown)
            .Select(row => new ReportWait(
                row.Conversation,
                row.Id,
                channels[row.Channel].Name,
                channels[row.Channel].Network.ToString(),
                row.CreatedAt,
                row.AnsweredAt,
                row.Waited(facts.Cut).TotalSeconds))];
    }

    private static List<ReportDay> Days(WeekFacts facts)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(facts.TimeZone);
        var inbound = facts.Inbound.CountBy(row => (LocalTime.DateAt(row.CreatedAt, zone), row.Intent)).ToDictionary();
        int Said(DateOnly day, params IEnumerable<Intent> intents) => intents.Sum(intent => inbound.GetValueOrDefault((day, intent)));
        var sent = facts.Posts.Where(post => post.SentAt is not null).ToLookup(post => LocalTime.DateAt(post.SentAt!.Value, zone));
        var (first, last) = (LocalTime.DateAt(facts.From, zone), LocalTime.DateAt(facts.To.AddTicks(-1), zone));
        return [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1)
            .Select(first.AddDays)
            .Select(day => new ReportDay(
                day,
                LocalTime.StartOf(day.AddDays(1), zone) > facts.Cut,
                Said(day, Enum.GetValues<Intent>()),
                Said(day, Intent.Question),
                Said(day, Intent.Complaint),
                Said(day, Intent.Request),
                Said(day, Intent.Praise, Intent.FanContent),
                sent[day].Count()))];
    }
}
