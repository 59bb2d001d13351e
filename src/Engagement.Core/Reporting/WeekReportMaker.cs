using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;

namespace Engagement.Core.Reporting;

/// <summary>Computes the weekly report from its rows; the definitions are those of the report's help page.</summary>
internal static class WeekReportMaker
{
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
            Hours = (facts.To - facts.From).TotalHours,
            Figures = [.. InboundFigures.Of(facts, facts.Inbound), .. PublishingFigures.Of(facts.Posts), .. DeskFigures.Of(facts)],
            Themes = Themes(facts),
            Channels = Channels(facts),
            BestPosts = Best(facts),
            Latest = Latest(facts),
            Days = Days(facts),
        };
    }

    private static List<ReportGroup> Themes(WeekFacts facts)
    {
        var allComments = facts.Inbound.Where(row => row.OnOwnPost).ToList();
        return [.. facts.Themes
            .Select(theme => new
            {
                Theme = theme,
                Posts = facts.Posts.Where(post => post.Theme == theme.Id).ToList(),
                Inbound = facts.Inbound.Where(row => row.Theme == theme.Id).ToList(),
            })
            .Where(group => group.Posts.Count > 0 || group.Inbound.Count > 0)
            .Select(group => new ReportGroup(
                group.Theme.Id.Value,
                group.Theme.Name,
                null,
                group.Theme.Colour,
                [
                    .. InboundFigures.Of(facts, group.Inbound),
                    .. PublishingFigures.Of(group.Posts),
                    Figures.Share("theme.shareOfConversation", RowKind.Interaction, allComments, row => row.Id.Value, row => row.Theme == group.Theme.Id),
                    Figures.Share(
                        "theme.shareOfPosts",
                        RowKind.Delivery,
                        facts.Posts.Where(post => post.State is DeliveryState.Sent),
                        post => post.Id.Value,
                        post => post.Theme == group.Theme.Id),
                ]))
            .OrderByDescending(group => group["inbound"].N)];
    }

    private static List<ReportGroup> Channels(WeekFacts facts) =>
        [.. facts.Channels
            .Select(channel => new ReportGroup(
                channel.Id.Value,
                channel.Name,
                channel.Network.ToString(),
                null,
                [
                    .. InboundFigures.Of(facts, [.. facts.Inbound.Where(row => row.Channel == channel.Id)]),
                    .. PublishingFigures.Of([.. facts.Posts.Where(post => post.Channel == channel.Id)]),
                ]))
            .OrderByDescending(group => group["inbound"].N)];

    private static List<PostLine> Best(WeekFacts facts)
    {
        var channels = facts.Channels.ToDictionary(channel => channel.Id, channel => channel.Name);
        var themes = facts.Themes.ToDictionary(theme => theme.Id, theme => theme.Name);
        return [.. facts.Posts
            .Where(post => post.State is DeliveryState.Sent && post.Engagement is not null)
            .OrderByDescending(post => post.Engagement)
            .ThenBy(post => post.Id.Value)
            .Take(5)
            .Select(post => new PostLine(
                post.Id,
                channels.GetValueOrDefault(post.Channel, ""),
                post.Theme is { } theme ? themes.GetValueOrDefault(theme) : null,
                post.Text,
                post.SentAt,
                post.Link,
                post.Engagement,
                post.Impressions,
                (int)(post.Comments ?? 0)))];
    }

    private static List<LateLine> Latest(WeekFacts facts)
    {
        var channels = facts.Channels.ToDictionary(channel => channel.Id, channel => channel.Name);
        return [.. facts.Inbound
            .Where(row => row.NeedsAnswer)
            .Select(row => new LateLine(
                row.Conversation,
                channels.GetValueOrDefault(row.Channel, ""),
                row.CreatedAt,
                row.AnsweredAt,
                ((row.AnsweredAt ?? facts.Cut) - row.CreatedAt).TotalSeconds))
            .GroupBy(line => line.Id)
            .Select(group => group.MaxBy(line => line.Seconds)!)
            .OrderByDescending(line => line.Seconds)
            .ThenBy(line => line.Id.Value)
            .Take(10)];
    }

    private static List<DayLine> Days(WeekFacts facts)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(facts.TimeZone);
        var inbound = facts.Inbound.ToLookup(row => LocalTime.DateAt(row.CreatedAt, zone));
        var sent = facts.Posts.Where(post => post.SentAt is not null).ToLookup(post => LocalTime.DateAt(post.SentAt!.Value, zone));
        return [.. Enumerable.Range(0, 7)
            .Select(facts.Week.Monday.AddDays)
            .Select(day => new DayLine(
                day,
                inbound[day].Count(),
                inbound[day].Count(row => row.Intent is Intent.Question),
                inbound[day].Count(row => row.Intent is Intent.Complaint),
                inbound[day].Count(row => row.Intent is Intent.Request),
                inbound[day].Count(row => row.Intent is Intent.Praise or Intent.FanContent),
                sent[day].Count()))];
    }
}
