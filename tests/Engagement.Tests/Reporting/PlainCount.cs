using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;

namespace Engagement.Tests.Reporting;

/// <summary>
/// Every figure of a week counted the plain way, straight from the definitions: loops over its rows, no code of the report. Each figure is
/// its value and its n, by the part of the workspace it is of and by its key.
/// </summary>
internal sealed class PlainCount(PlainWeek week)
{
    private static readonly TimeSpan ThreeDays = TimeSpan.FromHours(72);

    public Dictionary<(string Of, long Id, string Key), (double? Value, int N)> All()
    {
        var all = new Dictionary<(string Of, long Id, string Key), (double? Value, int N)>();
        void Put(string of, long id, params IEnumerable<KeyValuePair<string, (double?, int)>>[] parts)
        {
            foreach (var (key, value) in parts.SelectMany(part => part))
            {
                all.Add((of, id, key), value);
            }
        }

        Put("workspace", 0, Talk(week.Comments), PlainPosts.Of(week.Posts, week.Cut), Threads(), Ladder(), People(), Surveys(), [new("work", week.Work.Sum())]);
        var (comments, posts) = (week.Comments.ToLookup(row => row.Thread.Channel), week.Posts.ToLookup(row => row.Channel));
        foreach (var (channel, _, _) in week.Year.Channels)
        {
            Put("channel", channel.Value, Talk([.. comments[channel]]), PlainPosts.Of([.. posts[channel]], week.Cut));
        }

        foreach (var (theme, _) in week.Year.Themes)
        {
            var (under, themed) = (week.Comments.FindAll(row => row.Thread.Theme == theme), week.Posts.FindAll(row => row.Theme == theme));
            if (under.Count + themed.Count > 0)
            {
                Put("theme", theme.Value, Talk(under), PlainPosts.Of(themed, week.Cut), Shares(theme), [new("work", week.Work.Sum(theme))]);
            }
        }

        foreach (var (number, belongs) in new (long, Func<PlainPerson, bool>)[]
        {
            (1, one => one.Figures is { Praised: > 2, Complained: 0 }), (2, one => one.Figures.Complained > 1),
        })
        {
            var theirs = week.Comments.FindAll(row => week.Year.People[row.Thread.Contact] is { IsRobot: false } one && belongs(one));
            Put("segment", number, Talk(theirs), [new("contacts", Count(theirs.Select(row => row.Thread.Contact).Distinct().Count()))]);
        }

        return all;
    }

    private Dictionary<string, (double?, int)> Talk(List<PlainComment> rows)
    {
        var all = new Dictionary<string, (double?, int)>();
        void Put(string key, Func<PlainComment, bool> which) => all[key] = Count(rows.Count(which));
        Put("inbound", _ => true);
        Put("inbound.questions", row => row.Intent == Intent.Question);
        Put("inbound.complaints", row => row.Intent == Intent.Complaint);
        Put("inbound.requests", row => row.Intent == Intent.Request);
        Put("inbound.praise", PlainWeek.IsKind);
        Put("inbound.spam", row => row.Intent is Intent.Spam or Intent.Abuse);
        Put("needing", PlainWeek.Needs);
        var lags = rows.ConvertAll(row => (row.Received - row.At).TotalSeconds);
        all["ingestLag.median"] = (Part(lags, 0.5), lags.Count);
        all["ingestLag.p95"] = (Part(lags, 0.95), lags.Count);
        var felt = rows.FindAll(row => row.Mood is not null);
        all["sentiment.positive"] = Share(felt.Count(row => row.Mood == Sentiment.Positive), felt.Count);
        all["sentiment.neutral"] = Share(felt.Count(row => row.Mood == Sentiment.Neutral), felt.Count);
        all["sentiment.negative"] = Share(felt.Count(row => row.Mood == Sentiment.Negative), felt.Count);
        all["sentiment.notClassed"] = Share(rows.Count - felt.Count, rows.Count);
        Waits(all, rows);
        return all;
    }

    private void Waits(Dictionary<string, (double?, int)> all, List<PlainComment> rows)
    {
        var (acknowledged, kept, broken, young, answered) = (0, 0, 0, 0, 0);
        var waits = new List<double>();
        foreach (var row in rows.Where(PlainWeek.Needs))
        {
            var (first, human) = week.Answers(row);
            var (target, waited) = (row.Thread.Target, week.Waited(row, human));
            waits.Add(waited);
            acknowledged += first - row.At <= target ? 1 : 0;
            answered += human is null ? 0 : 1;
            kept += human - row.At <= target ? 1 : 0;
            broken += (human is not null && human - row.At > target) || (human is null && waited > target.TotalSeconds) ? 1 : 0;
            young += human is null && waited <= target.TotalSeconds ? 1 : 0;
        }

        all["acknowledged.inTime"] = Share(acknowledged, waits.Count);
        all["promise.kept"] = Share(kept, kept + broken);
        all["promise.young"] = Count(young);
        all["answered"] = Share(answered, waits.Count);
        all["firstAnswer.median"] = (Part(waits, 0.5), waits.Count);
        all["firstAnswer.p90"] = (Part(waits, 0.9), waits.Count);
        all["firstAnswer.mean"] = (waits.Count == 0 ? null : waits.Sum() / waits.Count, waits.Count);
    }

    private Dictionary<string, (double?, int)> Threads()
    {
        var (settled, once, felt, bad, badEnd, better) = (0, 0, 0, 0, 0, 0);
        var turns = new List<int>();
        foreach (var thread in week.Comments.Select(row => row.Thread).Distinct())
        {
            var queues = thread.Queues.FindAll(row => row.At <= week.Cut).ConvertAll(row => row.Queue);
            turns.Add(Enumerable.Range(1, Math.Max(0, queues.Count - 1)).Count(at => queues[at] != queues[at - 1]));
            if (thread.Resolved is { } resolved && week.Cut - resolved > ThreeDays)
            {
                settled++;
                var answers = week.RepliesIn(thread.Id).Count(row => row.ByPerson && row.Sent <= week.Cut && row.Written <= resolved + ThreeDays);
                once += answers == 1 && !(thread.Reopened <= week.Cut && thread.Reopened - resolved <= ThreeDays) ? 1 : 0;
            }

            var moods = thread.Moods.FindAll(row => row.At < week.To).OrderBy(row => row.At).Select(row => row.Mood).ToList();
            if (moods.Count > 0)
            {
                felt++;
                bad += moods.Contains(Sentiment.Negative) ? 1 : 0;
                badEnd += moods[^1] == Sentiment.Negative ? 1 : 0;
                better += moods.Contains(Sentiment.Negative) && moods[^1] != Sentiment.Negative ? 1 : 0;
            }
        }

        return new()
        {
            ["firstContactResolution"] = Share(once, settled),
            ["handOvers.mean"] = (turns.Count == 0 ? null : turns.Sum() / (double)turns.Count, turns.Count),
            ["handOvers.worst"] = (turns.Count == 0 ? null : turns.Max(), turns.Count),
            ["peakEnd.negative"] = Share(bad, felt),
            ["peakEnd.endedNegative"] = Share(badEnd, felt),
            ["peakEnd.endedBetter"] = Share(better, bad),
        };
    }

    private Dictionary<string, (double?, int)> Ladder()
    {
        var thanks = week.Year.Replies.Values.SelectMany(rows => rows).Where(row => !row.ByPerson && week.IsIn(row.Sent)).ToList();
        var steps = week.Year.Steps.FindAll(row => week.IsIn(row.At));

        // Neither kept nor broken while it is open at the cut.
        bool? Kept(PlainPromise promise) => promise.Kept <= week.Cut ? promise.Kept <= promise.Due : promise.Due <= week.Cut ? false : null;
        var judged = steps.Where(row => Kept(row.Promise) is not null).GroupBy(row => row.Thread).ToList();
        return new(((int[])[50, 75, 90, 100]).Select(step => KeyValuePair.Create(
            $"escalations.{step}", Count(steps.Where(row => row.Step == step).Select(row => row.Thread).Distinct().Count()))))
        {
            ["escalations.inTime"] = Share(judged.Count(thread => thread.All(row => Kept(row.Promise) == true)), judged.Count),
            ["acknowledgements"] = Count(thanks.Count),
            ["acknowledgements.wrong"] = Share(thanks.Count(row => row.Wrong), thanks.Count),
        };
    }

    private Dictionary<string, (double?, int)> People()
    {
        var people = week.Comments.GroupBy(row => row.Thread.Contact).Where(person => !week.Year.People[person.Key].IsRobot).ToList();
        var fans = people.FindAll(person => person.Count(PlainWeek.IsKind) > 1);
        var told = fans.Select(person => week.Year.People[person.Key].Followers).OfType<long>().ToList();
        return new()
        {
            ["contacts"] = Count(people.Count),
            ["contacts.new"] = Count(people.Count(person => week.IsIn(week.Year.People[person.Key].FirstSeen))),
            ["contacts.returning"] = Count(people.Count(person => week.Year.People[person.Key].FirstSeen < week.From)),
            ["contacts.critical"] = Count(people.Count(person => person.Count(row => row.Intent == Intent.Complaint) > 1)),
            ["advocates"] = Count(fans.Count),
            ["advocates.reach"] = (told.Count == 0 ? null : told.Sum(), told.Count),
        };
    }

    private Dictionary<string, (double?, int)> Surveys()
    {
        var given = week.Year.Surveys.FindAll(row => week.IsIn(row.Answered));
        var asked = week.Year.Surveys.FindAll(row => week.IsIn(row.Asked));
        return new(Enumerable.Range(1, 5).Select(score => KeyValuePair.Create($"csat.{score}", Count(given.Count(row => row.Score == score)))))
        {
            ["csat"] = (given.Count < 10 ? null : (double)given.Count(row => row.Score is 4 or 5) / given.Count, given.Count),
            ["csat.answered"] = Share(asked.Count(row => row.Answered <= week.Cut), asked.Count),
        };
    }

    private Dictionary<string, (double?, int)> Shares(ThemeId theme)
    {
        var (under, sent) = (week.Comments.FindAll(row => row.Thread.OnOwn), week.Posts.FindAll(row => row.State == DeliveryState.Sent));
        return new()
        {
            ["theme.shareOfConversation"] = Share(under.Count(row => row.Thread.Theme == theme), under.Count),
            ["theme.shareOfPosts"] = Share(sent.Count(row => row.Theme == theme), sent.Count),
        };
    }

    public static (double?, int) Count(int count) => (count, count);

    public static (double?, int) Share(int some, int all) => (all == 0 ? null : (double)some / all, all);

    public static double? Part(List<double> values, double share)
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
