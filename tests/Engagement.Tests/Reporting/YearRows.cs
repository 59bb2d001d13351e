using Engagement.App.Inbox;
using Engagement.App.Outbound;
using Engagement.App.Reporting;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Outbound;

namespace Engagement.Tests.Reporting;

/// <summary>A year of a workspace made from one seed, week by week: its rows for the database, and the same as plain records for a plain count.</summary>
internal sealed class YearRows
{
    public const int Weeks = 53;
    private const int Week = 7 * 24 * 60;

    private readonly ReportScene scene;
    private readonly YearSize size;
    private readonly Random random;
    private readonly YearThreads threads;
    private readonly List<App.Channels.Channel> channels = [];
    private readonly List<App.Themes.Theme> themes = [];

    public YearRows(ReportScene scene, YearSize size, int seed)
    {
        (this.scene, this.size, random) = (scene, size, new Random(seed));
        threads = new YearThreads(scene, Plain, random);
    }

    public PlainYear Plain { get; } = new();

    /// <summary>How many interactions were made, those of ours among them.</summary>
    public int Said => threads.Said;

    /// <summary>What is there before the first week.</summary>
    public List<object> Fixed()
    {
        channels.AddRange([scene.Channel, .. Enumerable.Range(2, size.Channels - 1).Select(number => scene.NewChannel((NetworkKind)(number % 5), $"Acme, \"{number}\""))]);
        themes.AddRange([scene.Theme, .. Enumerable.Range(2, size.Themes - 1).Select(number => scene.NewTheme($"Theme {number}"))]);
        Plain.Channels.AddRange(channels.Select(row => (row.Id, row.DisplayName, row.Network)));
        Plain.Themes.AddRange(themes.Select(row => (row.Id, row.Name)));
        return [.. channels.Skip(1), .. themes.Skip(1), .. threads.Queues];
    }

    /// <summary>The rows of the year, a week at a time, the oldest first.</summary>
    public IEnumerable<List<object>> ByWeek()
    {
        for (var number = 0; number < Weeks; number++)
        {
            // Minutes after the Monday of the last week.
            var start = (number - Weeks + 1) * (double)Week;
            var rows = new List<object>();
            var posts = Enumerable.Range(0, size.Posts).Select(_ => AddPost(rows, start + (random.NextDouble() * Week))).ToList();
            var roots = posts.FindAll(one => one.Delivery.RemoteId is not null);
            while (threads.Said < size.Interactions * (long)(number + 1) / Weeks)
            {
                var (root, theme) = random.Next(3) == 0 || roots.Count == 0 ? (null, null) : roots[random.Next(roots.Count)];
                var channel = root is null ? channels[random.Next(channels.Count)] : channels.Find(row => row.Id == root.ChannelId)!;
                threads.Add(rows, channel, root, theme, start + (random.NextDouble() * Week), size.Interactions);
            }

            AddSurveys(rows, start, number);
            AddDeafness(rows, start);
            yield return rows;
        }
    }

    private (Delivery Delivery, ThemeId? Theme) AddPost(List<object> rows, double due)
    {
        var theme = random.Next(3) > 0 ? themes[random.Next(themes.Count)].Id : (ThemeId?)null;
        var (post, delivery) = scene.Post(due, theme, channels[random.Next(channels.Count)], $"Words, \"quoted\", {random.Next(3)}", Fate(due));
        rows.AddRange([post, delivery]);
        var plain = new PlainPost(delivery.Id, delivery.ChannelId, delivery.Text, theme, ReportScene.At(due), delivery.SentAt, delivery.State, delivery.HeldReason);
        Plain.Posts.Add(plain);
        foreach (var later in (double[])[60, 3 * 24 * 60, 9 * 24 * 60])
        {
            // A reading may tell nothing at all.
            var silent = random.Next(4) == 0;
            long? Maybe() => silent || random.Next(3) == 0 ? null : random.Next(5000);
            plain.Told.Add(new PostFigure
            {
                DeliveryId = delivery.Id, ReadAt = ReportScene.At(due + later), Impressions = Maybe(), Reach = Maybe(), Reactions = Maybe(), Comments = Maybe(), Shares = Maybe(), Clicks = Maybe(),
            });
        }

        rows.AddRange(delivery.State is DeliveryState.Sent ? plain.Told : []);
        return (delivery, theme);
    }

    /// <summary>Most go out within a minute.</summary>
    private Action<Delivery> Fate(double due) => random.Next(24) switch
    {
        0 => row => scene.Send(row, due + 1.5 + (random.NextDouble() * 300)),
        1 => row => row.Hold(HeldReason.Missed, "Too late"),
        2 => row => row.Hold(HeldReason.CrisisStop, "Stopped"),
        3 => row => row.Cancel("Not wanted"),
        4 => row => ReportScene.Claim(row).Fail("Refused"),
        5 => row => ReportScene.Claim(row).Lose("No answer"),
        6 => row =>
        {
            ReportScene.Claim(row).Lose("No answer");
            row.Hold(HeldReason.CannotTell, "Nobody knows");
        },
        _ => row => scene.Send(row, due + (random.NextDouble() * 0.99)),
    };

    // Two of three are asked; of these two of three answer within three days, some of them in another week. Enough for a share in some weeks only.
    private void AddSurveys(List<object> rows, double start, int number)
    {
        for (var person = 0; person < (number % 6 == 4 ? size.Asked : 3); person++)
        {
            var (thread, at, asked) = (threads.Newest, start + (random.NextDouble() * Week), random.Next(3) > 0);
            var delivery = scene.Reply(thread, at, at + 1, DeliverySource.Survey);
            var survey = scene.Asked(thread, at, delivery.Id, asked);
            rows.AddRange(asked ? [delivery, survey] : [survey]);
            if (!asked)
            {
                continue;
            }

            var (score, answered) = (random.Next(3) > 0 ? random.Next(1, 6) : (int?)null, at + random.Next(2, 4_320));
            if (score is { } given)
            {
                survey.Rate(given, ReportScene.At(answered));
            }

            Plain.Surveys.Add(new PlainSurvey(ReportScene.At(at + 1), score is null ? null : ReportScene.At(answered), score));
        }
    }

    private void AddDeafness(List<object> rows, double start)
    {
        foreach (var channel in channels.Where(_ => random.Next(8) == 0))
        {
            var first = random.Next((7 * 24) - 9);
            for (var hour = first; hour < first + random.Next(1, 9); hour++)
            {
                var (at, minutes) = (ReportScene.At(start + (hour * 60)), random.Next(20, 61));
                rows.Add(new ChannelDeafness { ChannelId = channel.Id, Hour = at, Minutes = minutes });
                Plain.Deaf.Add((channel.Id, at, minutes));
            }
        }
    }
}
