using Engagement.App.Reporting;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;

namespace Engagement.Tests.Reporting;

/// <summary>What a report lists beside its figures, found the plain way and written as lines that can be held against the report's.</summary>
internal sealed class PlainLists(PlainWeek week, TimeZoneInfo zone)
{
    private readonly Dictionary<ChannelId, string> channels = week.Year.Channels.ToDictionary(row => row.Id, row => $"{row.Name} ({row.Network})");

    public string[] BestPosts() => [.. Drawn(week.Posts).Where(one => one.Drew > 0).Take(5).Select(one => Post(one.Post, one.Drew))];

    /// <summary>The best post of a theme, and the worst where it has another.</summary>
    public string[] BestAndWorst(ThemeId theme) => Drawn(week.Posts.FindAll(row => row.Theme == theme)) switch
    {
        [] => ["none", "none"],
        [var one] => [Post(one.Post, one.Drew), "none"],
        [var best, .., var worst] => [Post(best.Post, best.Drew), Post(worst.Post, worst.Drew)],
    };

    public string[] LongestWaits() => [.. week.Comments
        .FindAll(PlainWeek.Needs)
        .ConvertAll(row => (Row: row, week.Answers(row).Human))
        .ConvertAll(one => (one.Row, one.Human, Seconds: week.Waited(one.Row, one.Human)))
        .GroupBy(one => one.Row.Thread)
        .Select(thread => thread.OrderByDescending(one => one.Seconds).ThenBy(one => one.Row.At).ThenBy(one => one.Row.Id.Value).First())
        .OrderByDescending(one => one.Seconds).ThenBy(one => one.Row.Id.Value)
        .Take(10)
        .Select(one => $"{one.Row.Thread.Id} {one.Row.Id} {channels[one.Row.Thread.Channel]} {one.Row.At:O} {one.Human:O} {one.Seconds:0.000}")];

    public string[] Days()
    {
        var lines = new List<string>();
        for (var day = LocalDay(week.From); day <= LocalDay(week.To.AddTicks(-1)); day = day.AddDays(1))
        {
            var said = week.Comments.FindAll(row => LocalDay(row.At) == day);
            int Of(params Intent[] intents) => said.Count(row => intents.Contains(row.Intent));
            var published = week.Posts.Count(row => row.Sent is { } sent && LocalDay(sent) == day);
            lines.Add($"{day:yyyy-MM-dd} {said.Count} {Of(Intent.Question)} {Of(Intent.Complaint)} {Of(Intent.Request)} {Of(Intent.Praise, Intent.FanContent)} {published}");
        }

        return [.. lines];
    }

    public string[] Advocates() => [.. week.Comments
        .FindAll(row => PlainWeek.IsKind(row) && !week.Year.People[row.Thread.Contact].IsRobot)
        .GroupBy(row => row.Thread.Contact)
        .Where(person => person.Count() > 1)
        .OrderByDescending(person => person.Count()).ThenBy(person => person.Key.Value)
        .Take(10)
        .Select(person => $"{person.Key} {channels[person.First().Thread.Channel]} {person.Count()} {week.Year.People[person.Key].Followers}")];

    /// <summary>Not heard for more than a fiftieth of the week.</summary>
    public string[] Incomplete() => [.. week.Year.Channels
        .FindAll(row => week.Year.Deaf.FindAll(hour => hour.Channel == row.Id && week.IsIn(hour.Hour)).Sum(hour => hour.Minutes) * 50 > (week.To - week.From).TotalMinutes)
        .OrderBy(row => row.Id.Value)
        .Select(row => row.Name)];

    /// <summary>Engagement per post of sixteen weeks, by hour of the week; of fewer than four posts nothing is said.</summary>
    public string[] BestTimes()
    {
        var sums = new Dictionary<(int Day, int Hour), (int Posts, long Drew)>();
        foreach (var post in week.Year.Posts.FindAll(row => row.Sent >= week.To.AddDays(-16 * 7) && row.Sent < week.To))
        {
            if (post.Told.FindAll(row => row.ReadAt <= week.Cut && PlainPosts.Drew(row) is not null).MaxBy(row => row.ReadAt) is { } told)
            {
                var local = TimeZoneInfo.ConvertTime(post.Sent!.Value, zone);
                var hour = (((int)local.DayOfWeek + 6) % 7, local.Hour);
                var (posts, drew) = sums.GetValueOrDefault(hour);
                sums[hour] = (posts + 1, drew + PlainPosts.Drew(told)!.Value);
            }
        }

        return [.. sums.OrderBy(one => one.Key).Select(one => $"{one.Key.Day} {one.Key.Hour} {one.Value.Posts} {(one.Value.Posts < 4 ? "" : $"{(double)one.Value.Drew / one.Value.Posts:0.000}")}")];
    }

    private DateOnly LocalDay(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    private List<(PlainPost Post, long Drew)> Drawn(List<PlainPost> posts) => [.. posts
        .FindAll(row => row.State == DeliveryState.Sent)
        .ConvertAll(row => (Post: row, Drew: PlainPosts.Drew(PlainPosts.Told(row, week.Cut))))
        .FindAll(one => one.Drew is not null)
        .OrderByDescending(one => one.Drew).ThenBy(one => one.Post.Id.Value)
        .Select(one => (one.Post, one.Drew!.Value))];

    private string Post(PlainPost post, long drew)
    {
        PostFigure? told = PlainPosts.Told(post, week.Cut);
        var theme = week.Year.Themes.Find(row => row.Id == post.Theme).Name;
        return $"{post.Id} {channels[post.Channel]} {theme} {post.Text} {post.Sent:O} {drew} {told?.Impressions} {told?.Reach} {told?.Comments}";
    }
}
