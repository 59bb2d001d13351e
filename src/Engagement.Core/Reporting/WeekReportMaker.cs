using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;

namespace Engagement.Core.Reporting;

/// <summary>Computes the weekly report from its rows; the definitions are those of the report's help page.</summary>
internal static class WeekReportMaker
{
    private const int PostsShown = 5;
    private const int WaitsShown = 10;

    public static WeekReport Make(WeekFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new WeekReport
        {
            Week = facts.Week.ToString(),
            TimeZone = facts.TimeZone,
            From = facts.From,
            To = facts.To,
            Cut = facts.Cut,
            Target = facts.Target,
            Hours = (facts.To - facts.From).TotalHours,
            Figures = [.. InboundFigures.Of(facts, facts.Inbound), .. PublishingFigures.Of(facts.Posts), .. DeskFigures.Of(facts)],
            Themes = Themes(facts),
            Channels = Channels(facts),
            BestPosts = Best(facts),
            LongestWaits = LongestWaits(facts),
            Days = Days(facts),
        };
    }

    private static List<ReportGroup> Themes(WeekFacts facts)
    {
        var inbound = facts.Inbound.ToLookup(row => row.Theme);
        var posts = facts.Posts.ToLookup(post => post.Theme);
        var comments = facts.Inbound.Where(row => row.OnOwnPost).ToList();
        var sent = facts.Posts.Where(post => post.State is DeliveryState.Sent).ToList();
        return [.. facts.Themes
            .Where(theme => inbound.Contains(theme.Id) || posts.Contains(theme.Id))
            .Select(theme => new ReportGroup(
                theme.Id.Value,
                theme.Name,
                null,
                theme.Colour,
                [
                    .. InboundFigures.Of(facts, [.. inbound[theme.Id]]),
                    .. PublishingFigures.Of([.. posts[theme.Id]]),
                    Figures.Share("theme.shareOfConversation", RowKind.Interaction, comments, row => row.Id.Value, row => row.Theme == theme.Id),
                    Figures.Share("theme.shareOfPosts", RowKind.Delivery, sent, post => post.Id.Value, post => post.Theme == theme.Id),
                ]))
            .OrderByDescending(group => group["inbound"].N)
            .ThenBy(group => group.Id)];
    }

    private static List<ReportGroup> Channels(WeekFacts facts)
    {
        var inbound = facts.Inbound.ToLookup(row => row.Channel);
        var posts = facts.Posts.ToLookup(post => post.Channel);
        return [.. facts.Channels
            .Select(channel => new ReportGroup(
                channel.Id.Value,
                channel.Name,
                channel.Network.ToString(),
                null,
                [.. InboundFigures.Of(facts, [.. inbound[channel.Id]]), .. PublishingFigures.Of([.. posts[channel.Id]])]))
            .OrderByDescending(group => group["inbound"].N)
            .ThenBy(group => group.Id)];
    }

    private static List<ReportPost> Best(WeekFacts facts)
    {
        var channels = facts.Channels.ToDictionary(channel => channel.Id);
        var themes = facts.Themes.ToDictionary(theme => theme.Id, theme => theme.Name);
        return [.. facts.Posts
            .Where(post => post.State is DeliveryState.Sent && post.Engagement > 0)
            .OrderByDescending(post => post.Engagement)
            .ThenBy(post => post.Id.Value)
            .Take(PostsShown)
            .Select(post => new ReportPost(
                post.Id,
                channels[post.Channel].Name,
                channels[post.Channel].Network.ToString(),
                post.Theme is { } theme ? themes.GetValueOrDefault(theme) : null,
                post.Text,
                post.SentAt,
                post.Link,
                post.Engagement,
                post.Impressions,
                post.Reach,
                post.Comments))];
    }

    private static List<ReportWait> LongestWaits(WeekFacts facts)
    {
        var channels = facts.Channels.ToDictionary(channel => channel.Id);
        return [.. facts.Inbound
            .Where(row => row.NeedsAnswer)
            .GroupBy(row => row.Conversation)
            .Select(group => group.MaxBy(row => row.Waited(facts.Cut))!)
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
        var inbound = facts.Inbound.ToLookup(row => LocalTime.DateAt(row.CreatedAt, zone));
        var sent = facts.Posts.Where(post => post.SentAt is not null).ToLookup(post => LocalTime.DateAt(post.SentAt!.Value, zone));
        return [.. Enumerable.Range(0, 7)
            .Select(facts.Week.Monday.AddDays)
            .Select(day => new ReportDay(
                day,
                LocalTime.StartOf(day.AddDays(1), zone) > facts.Cut,
                inbound[day].Count(),
                inbound[day].Count(row => row.Intent is Intent.Question),
                inbound[day].Count(row => row.Intent is Intent.Complaint),
                inbound[day].Count(row => row.Intent is Intent.Request),
                inbound[day].Count(row => row.Intent is Intent.Praise or Intent.FanContent),
                sent[day].Count()))];
    }
}
