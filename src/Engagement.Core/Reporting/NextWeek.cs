using System.Globalization;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;

namespace Engagement.Core.Reporting;

/// <summary>
/// What to do next week: fixed rules over the report's own rows. Each speaks only above its stated number of rows, and says the number it
/// rests on; without evidence there is no advice.
/// </summary>
public static class NextWeek
{
    /// <summary>A theme is judged from this many published posts on.</summary>
    public const int PostsToJudge = 3;

    /// <summary>A theme that draws so many times the mean of all posts is worth repeating.</summary>
    public const double Strong = 1.5;

    /// <summary>A theme that draws less than this part of the mean is worth stopping.</summary>
    public const double Weak = 0.5;

    /// <summary>So many questions on one topic are worth an article.</summary>
    public const int QuestionsForArticle = 5;

    /// <summary>So many comments are enough to speak of a share of complaints.</summary>
    public const int CommentsToJudge = 10;

    /// <summary>A theme with more complaints than this part of its comments draws trouble.</summary>
    public const double ManyComplaints = 0.3;

    /// <summary>So many broken promises within the same two hours of the day are a gap in the roster.</summary>
    public const int BrokenForRoster = 3;

    /// <summary>More wrong acknowledgements than this part are too many.</summary>
    public const double ManyWrong = 0.05;

    public static IReadOnlyList<Advice> Of(WeekFacts facts, IReadOnlyList<BestHour> times)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(times);
        return [.. Gaps(facts), .. Themes(facts), .. Articles(facts), .. Roster(facts), .. Robot(facts), .. Times(times)];
    }

    private static IEnumerable<Advice> Gaps(WeekFacts facts)
    {
        var names = facts.Themes.ToDictionary(theme => theme.Id, theme => theme.Name);
        return facts.Ahead.Where(row => names.ContainsKey(row.Theme)).OrderBy(row => row.At).Take(5)
            .Select(row => new Advice("gap", names[row.Theme], row.At, facts.Ahead.Count(other => other.Theme == row.Theme), 0, facts.Ahead.Count));
    }

    private static IEnumerable<Advice> Themes(WeekFacts facts)
    {
        var told = facts.Posts.Where(post => post is { State: DeliveryState.Sent, Engagement: not null }).ToList();
        var mean = told.Count == 0 ? 0 : told.Average(post => post.Engagement!.Value);
        var inbound = facts.Inbound.Where(row => row.Theme is not null).ToLookup(row => row.Theme);
        foreach (var theme in facts.Themes)
        {
            var posts = told.FindAll(post => post.Theme == theme.Id);
            var comments = inbound[theme.Id].ToList();
            var complaints = comments.Count(row => row.Intent is Intent.Complaint);
            if (comments.Count >= CommentsToJudge && complaints > ManyComplaints * comments.Count)
            {
                yield return new Advice("trouble", theme.Name, null, (double)complaints / comments.Count, ManyComplaints, comments.Count);
            }
            else if (posts.Count >= PostsToJudge && mean > 0 && posts.Average(post => post.Engagement!.Value) is var drew)
            {
                if (drew >= Strong * mean)
                {
                    yield return new Advice("repeat", theme.Name, null, drew, mean, posts.Count);
                }
                else if (drew < Weak * mean)
                {
                    yield return new Advice("stop", theme.Name, null, drew, mean, posts.Count);
                }
            }
        }
    }

    private static IEnumerable<Advice> Articles(WeekFacts facts) => facts.Inbound
        .Where(row => row is { Intent: Intent.Question, Topic: not null })
        .GroupBy(row => row.Topic!)
        .Where(group => group.Count() >= QuestionsForArticle)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
        .Take(3)
        .Select(group => new Advice("article", group.Key, null, group.Count(), QuestionsForArticle, group.Count()));

    private static IEnumerable<Advice> Roster(WeekFacts facts)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(facts.TimeZone);
        return facts.Inbound
            .Where(row => row.NeedsAnswer && row.Waited(facts.Cut) > (row.Target ?? facts.Target))
            .GroupBy(row => TimeZoneInfo.ConvertTime(row.CreatedAt, zone).Hour / 2 * 2)
            .Where(group => group.Count() >= BrokenForRoster)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
            .Take(1)
            .Select(group => new Advice("roster", group.Key.ToString(CultureInfo.InvariantCulture), null, group.Count(), BrokenForRoster, group.Count()));
    }

    private static IEnumerable<Advice> Robot(WeekFacts facts)
    {
        var (all, wrong) = (facts.Acknowledgements.Count, facts.Acknowledgements.Count(row => row.Wrong));
        return all >= CommentsToJudge && wrong > ManyWrong * all ? [new Advice("robot", null, null, (double)wrong / all, ManyWrong, all)] : [];
    }

    private static IEnumerable<Advice> Times(IReadOnlyList<BestHour> times)
    {
        var known = times.Where(time => time.Engagement is not null).ToList();
        if (known.Count < 3)
        {
            return [];
        }

        var best = BestTimes.Best(known, 1)[0];
        var mean = known.Sum(time => time.Engagement!.Value * time.Posts) / known.Sum(time => time.Posts);
        return mean > 0 && best.Engagement is { } drew && drew >= Strong * mean
            ? [new Advice("time", string.Create(CultureInfo.InvariantCulture, $"{(int)best.Day}-{best.Hour}"), null, drew, mean, best.Posts)]
            : [];
    }
}
