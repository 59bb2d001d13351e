using Engagement.Core.Inbox;
using Engagement.Core.Common;

namespace Engagement.Tests.Reporting;

/// <summary>
/// Every figure of a week counted the plain way, straight from the definitions: loops over all rows of the year, no code of the report. It
/// is slow and simple on purpose.
/// </summary>
internal sealed class PlainCount(YearRows year, DateTimeOffset from, DateTimeOffset to, DateTimeOffset cut)
{
    private static readonly TimeSpan Target = TimeSpan.FromMinutes(90);
    private static readonly TimeSpan ThreeDays = TimeSpan.FromHours(72);

    private readonly List<PlainComment> week = year.Comments.FindAll(row => row.At >= from && row.At < to);

    public Dictionary<string, (double? Value, int N)> All(ThemeId theme)
    {
        var all = new Dictionary<string, (double? Value, int N)>();
        Talk(all);
        Waits(all);
        Desk(all);
        Posts(all, theme);
        Surveys(all);
        return all;
    }

    private void Talk(Dictionary<string, (double?, int)> all)
    {
        void Count(string key, Func<PlainComment, bool> which) => all[key] = (week.Count(which), week.Count(which));
        Count("inbound", _ => true);
        Count("inbound.questions", row => row.Intent == Intent.Question);
        Count("inbound.complaints", row => row.Intent == Intent.Complaint);
        Count("inbound.requests", row => row.Intent == Intent.Request);
        Count("inbound.praise", row => row.Intent is Intent.Praise or Intent.FanContent);
        Count("inbound.spam", row => row.Intent is Intent.Spam or Intent.Abuse);
        Count("needing", Needs);
        var lags = week.Select(row => (row.Received - row.At).TotalSeconds).ToList();
        all["ingestLag.median"] = (Part(lags, 0.5), lags.Count);
        all["ingestLag.p95"] = (Part(lags, 0.95), lags.Count);
        var felt = week.FindAll(row => row.Mood is not null);
        all["sentiment.positive"] = Share(felt.Count(row => row.Mood == Sentiment.Positive), felt.Count);
        all["sentiment.neutral"] = Share(felt.Count(row => row.Mood == Sentiment.Neutral), felt.Count);
        all["sentiment.negative"] = Share(felt.Count(row => row.Mood == Sentiment.Negative), felt.Count);
        all["sentiment.notClassed"] = Share(week.Count - felt.Count, week.Count);
        void People(string key, Func<IGrouping<ContactId, PlainComment>, bool> which)
        {
            var count = week.GroupBy(row => row.Contact).Count(which);
            all[key] = (count, count);
        }

        DateTimeOffset FirstSeen(ContactId id) => year.Threads.Where(row => row.Contact == id).Min(row => row.FirstSeen);
        People("contacts", _ => true);
        People("contacts.new", person => FirstSeen(person.Key) >= from && FirstSeen(person.Key) < to);
        People("contacts.returning", person => FirstSeen(person.Key) < from);
        People("contacts.critical", person => person.Count(row => row.Intent == Intent.Complaint) > 1);
        People("advocates", person => person.Count(row => row.Intent is Intent.Praise or Intent.FanContent) > 1);
    }

    private void Waits(Dictionary<string, (double?, int)> all)
    {
        var (acknowledged, kept, broken, young, answered) = (0, 0, 0, 0, 0);
        var waits = new List<double>();
        foreach (var row in week.Where(Needs))
        {
            var said = year.Replies.Where(reply => reply.Thread == row.Thread && reply.Sent <= cut && (reply.To == row.Id || reply.Written >= row.At)).ToList();
            DateTimeOffset? first = said.Count == 0 ? null : said.Min(reply => reply.Sent);
            DateTimeOffset? human = said.Any(reply => reply.ByPerson) ? said.Where(reply => reply.ByPerson).Min(reply => reply.Sent) : null;
            var end = human ?? (row.Deleted <= cut ? row.Deleted!.Value : cut);
            var waited = Math.Max(0, (end - row.At).TotalSeconds);
            waits.Add(waited);
            acknowledged += first is { } one && one - row.At <= Target ? 1 : 0;
            answered += human is null ? 0 : 1;
            if (human is { } by)
            {
                (kept, broken) = by - row.At <= Target ? (kept + 1, broken) : (kept, broken + 1);
            }
            else if (waited > Target.TotalSeconds)
            {
                broken++;
            }
            else
            {
                young++;
            }
        }

        all["acknowledged.inTime"] = Share(acknowledged, waits.Count);
        all["promise.kept"] = Share(kept, kept + broken);
        all["promise.young"] = (young, young);
        all["answered"] = Share(answered, waits.Count);
        all["firstAnswer.median"] = (Part(waits, 0.5), waits.Count);
        all["firstAnswer.p90"] = (Part(waits, 0.9), waits.Count);
        all["firstAnswer.mean"] = (waits.Count == 0 ? null : waits.Sum() / waits.Count, waits.Count);
    }

    private void Desk(Dictionary<string, (double?, int)> all)
    {
        var (settled, once, felt, bad, badEnd, better) = (0, 0, 0, 0, 0, 0);
        var threads = week.Select(row => row.Thread).Distinct().ToList();
        foreach (var id in threads)
        {
            var thread = year.Threads.Find(row => row.Id == id)!;
            if (thread.Resolved is { } resolved && resolved <= cut && cut - resolved > ThreeDays)
            {
                settled++;
                var answers = year.Replies.Count(row => row.Thread == id && row.ByPerson && row.Sent <= cut);
                var again = thread.LastSaid > resolved && thread.LastSaid - resolved <= ThreeDays;
                once += answers == 1 && !again ? 1 : 0;
            }

            var moods = year.Comments.Where(row => row.Thread == id && row.At < to && row.Mood is not null).OrderBy(row => row.At).Select(row => row.Mood!.Value).ToList();
            if (moods.Count > 0)
            {
                felt++;
                bad += moods.Contains(Sentiment.Negative) ? 1 : 0;
                badEnd += moods[^1] == Sentiment.Negative ? 1 : 0;
                better += moods.Contains(Sentiment.Negative) && moods[^1] != Sentiment.Negative ? 1 : 0;
            }
        }

        all["firstContactResolution"] = Share(once, settled);
        all["handOvers.mean"] = (threads.Count == 0 ? null : 0, threads.Count);
        all["handOvers.worst"] = (threads.Count == 0 ? null : 0, threads.Count);
        all["peakEnd.negative"] = Share(bad, felt);
        all["peakEnd.endedNegative"] = Share(badEnd, felt);
        all["peakEnd.endedBetter"] = Share(better, bad);
        var thanks = year.Replies.FindAll(row => !row.ByPerson && row.Sent >= from && row.Sent < to);
        all["acknowledgements"] = (thanks.Count, thanks.Count);
        all["acknowledgements.wrong"] = Share(thanks.Count(row => row.Wrong), thanks.Count);
        foreach (var step in (string[])["50", "75", "90", "100"])
        {
            all[$"escalations.{step}"] = (0, 0);
        }

        all["work"] = Work();
    }

    private (double?, int) Work()
    {
        var (sum, count) = (0.0, 0);
        var written = year.Replies.FindAll(row => row.Person is not null && row.Written >= from && row.Written < to);
        foreach (var person in written.Select(row => row.Person).Distinct())
        {
            var times = written.Where(row => row.Person == person).Select(row => row.Written).Order().ToList();
            var gaps = new List<double>();
            for (var at = 1; at < times.Count; at++)
            {
                if (times[at] - times[at - 1] <= TimeSpan.FromMinutes(30))
                {
                    gaps.Add((times[at] - times[at - 1]).TotalSeconds);
                }
            }

            if (gaps.Count > 0)
            {
                sum += gaps.Sum() + ((times.Count - gaps.Count) * Part(gaps, 0.5)!.Value);
                count += times.Count;
            }
        }

        return (count == 0 ? null : sum, count);
    }

    private void Posts(Dictionary<string, (double?, int)> all, ThemeId theme)
    {
        var posts = year.Posts.FindAll(row => row.At >= from && row.At < to);
        foreach (var key in (string[])["due", "sent", "onTime"])
        {
            all[$"publishing.{key}"] = (posts.Count, posts.Count);
        }

        foreach (var key in (string[])["late", "missed", "held", "unknown", "failed"])
        {
            all[$"publishing.{key}"] = (0, 0);
        }

        var doubled = 0;
        foreach (var alike in posts.GroupBy(row => (row.Channel, row.Text)))
        {
            var times = alike.Select(row => row.At).Order().ToList();
            doubled += Enumerable.Range(1, times.Count - 1).Count(at => times[at] - times[at - 1] <= TimeSpan.FromDays(1));
        }

        all["publishing.doubled"] = (doubled, doubled);

        long? Drew(PlainPost post) => post.Told is { Reactions: null, Comments: null, Shares: null, Clicks: null }
            ? null
            : (post.Told.Reactions ?? 0) + (post.Told.Comments ?? 0) + (post.Told.Shares ?? 0) + (post.Told.Clicks ?? 0);
        (double?, int) Sum(Func<PlainPost, long?> of) => posts.Any(row => of(row) is not null) ? (posts.Sum(row => of(row) ?? 0), posts.Count(row => of(row) is not null)) : (null, 0);
        all["engagement"] = Sum(Drew);
        all["impressions"] = Sum(row => row.Told.Impressions);
        all["reach"] = Sum(row => row.Told.Reach);
        var shown = posts.FindAll(row => Drew(row) is not null && row.Told.Impressions > 0);
        all["engagementRate.impressions"] = (shown.Count == 0 ? null : (double)shown.Sum(row => Drew(row)!.Value) / shown.Sum(row => row.Told.Impressions!.Value), shown.Count);
        var reached = posts.FindAll(row => Drew(row) is not null && row.Told.Impressions is null && row.Told.Reach > 0);
        all["engagementRate.reach"] = (reached.Count == 0 ? null : (double)reached.Sum(row => Drew(row)!.Value) / reached.Sum(row => row.Told.Reach!.Value), reached.Count);
        var under = week.FindAll(row => row.OnOwn);
        all["theme.shareOfConversation"] = Share(under.Count(row => row.Theme == theme), under.Count);
        all["theme.shareOfPosts"] = Share(posts.Count(row => row.Theme == theme), posts.Count);
    }

    private void Surveys(Dictionary<string, (double?, int)> all)
    {
        var given = year.Surveys.FindAll(row => row.Answered >= from && row.Answered < to);
        var happy = given.Count(row => row.Score is 4 or 5);
        all["csat"] = (given.Count < 10 ? null : (double)happy / given.Count, given.Count);
        for (var score = 1; score <= 5; score++)
        {
            var count = given.Count(row => row.Score == score);
            all[$"csat.{score}"] = (count, count);
        }

        var asked = year.Surveys.FindAll(row => row.Asked >= from && row.Asked < to);
        all["csat.answered"] = Share(asked.Count(row => row.Answered <= cut), asked.Count);
    }

    private static bool Needs(PlainComment row) => row.Intent is Intent.Question or Intent.Complaint or Intent.Request;

    private static (double?, int) Share(int some, int all) => (all == 0 ? null : (double)some / all, all);

    private static double? Part(List<double> values, double share)
    {
        if (values.Count == 0)
        {
            return null;
        }

        var sorted = values.Order().ToList();
        var place = share * (sorted.Count - 1);
        var low = (int)place;
        return low + 1 >= sorted.Count ? sorted[low] : sorted[low] + ((place - low) * (sorted[low + 1] - sorted[low]));
    }
}
