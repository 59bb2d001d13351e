using System.Globalization;
using Engagement.App.Publishing;
using Engagement.Core.Common;
using Engagement.Core.Publishing;

namespace Engagement.Web.Demo.Past;

/// <summary>Writes what belongs to no series: news of the weeks behind, and a few for the days ahead.</summary>
internal sealed class MakeSinglePosts(WritePost write, MakePictures pictures)
{
    private readonly IReadOnlyList<string[]> rows = DemoText.Rows("single");

    /// <summary>Every third day from the first one on, each language in its own rhythm.</summary>
    public async Task RunAsync(DemoChannels channels, DemoTeam team, DateTimeOffset midnight, CancellationToken ct)
    {
        foreach (var (row, number) in rows.Select((row, number) => (row, number)))
        {
            var turn = row[0] == "fi" ? number - rows.TakeWhile(other => other[0] == "en").Count() : number;
            var at = midnight.AddDays(1 + (turn * 4) + (row[0] == "fi" ? 1 : 0)).AddHours(HourOf(row)).AddMinutes(number * 7 % 60);
            await AddAsync(row, channels, team.Desk[number % 2], at, PostIntent.Schedule, ct);
        }
    }

    /// <summary>One that is planned, one that waits for a second pair of eyes, one unfinished.</summary>
    public async Task AheadAsync(DemoChannels channels, DemoTeam team, DateTimeOffset midnight, CancellationToken ct)
    {
        await AddAsync(rows[0], channels, team.Desk[0], midnight.AddDays(2).AddHours(9), PostIntent.Schedule, ct);
        await AddAsync(rows[3], channels, team.Desk[1], midnight.AddDays(3).AddHours(11), PostIntent.Review, ct);
        await AddAsync(rows[5], channels, team.Desk[0], midnight.AddDays(4).AddHours(10), PostIntent.Draft, ct);
    }

    private async Task AddAsync(string[] row, DemoChannels channels, DemoColleague author, DateTimeOffset at, PostIntent intent, CancellationToken ct)
    {
        var draft = new PostDraft
        {
            Text = row[4],
            PublishAt = at,
            ChannelIds = row[0] == "fi" ? [channels.Suomi] : channels.English,
            MediaIds = row[2] == "-" ? [] : [await pictures.AddAsync(row[2], row[3], row[3], ct)],
        };
        await write.RunAsync(draft, intent, author.ToActor(), ct);
    }

    private static int HourOf(string[] row) => int.Parse(row[1], CultureInfo.InvariantCulture);
}
