using Engagement.App.People;
using Engagement.App.Themes;
using Engagement.Core.Common;

namespace Engagement.Web.Demo.Past;

/// <summary>Makes the series of the calendar.</summary>
internal sealed class MakeThemes(CreateTheme create)
{
    /// <summary>The series of which one goes out soon after a start, so that there is something to see.</summary>
    public const string Daily = "Photo of the day";

    public async Task RunAsync(DemoChannels channels, DateOnly first, DateOnly daily, Actor actor, CancellationToken ct)
    {
        foreach (var theme in Weekly(channels))
        {
            await create.RunAsync(theme with { StartsOn = first }, actor, ct);
        }

        await create.RunAsync(
            Draft(Daily, "#AuroraArchive", "FREQ=DAILY", 12, "throwback-thursday", "archive", 5, channels.English) with
            {
                StartsOn = daily,
                Goal = "Show that forty years of photographs are alive.",
            },
            actor,
            ct);
    }

    private static IEnumerable<ThemeDraft> Weekly(DemoChannels channels) =>
    [
        Draft("Safety Monday", "#SafetyMonday", "FREQ=WEEKLY;BYDAY=MO", 9, "safety-monday", "safety", 2, channels.English) with { Goal = "Be known for safety first." },
        Draft("Meet the Makers", "#MeetTheMakers", "FREQ=WEEKLY;BYDAY=WE", 15, "meet-the-makers", "makers", 3, channels.English) with { Goal = "Show the people behind the cars; find new ones." },
        Draft("Throwback Thursday", "#ThrowbackThursday", "FREQ=WEEKLY;BYDAY=TH", 18, "throwback-thursday", "archive", 0, channels.English) with { Goal = "Pride in our history; talk between generations." },
        Draft("Torstain muisto", "#TorstainMuisto", "FREQ=WEEKLY;BYDAY=TH", 17, "throwback-thursday", "archive.fi", 4, [channels.Suomi]) with { Goal = "Kotimaan fanit mukaan arkiston tarinoihin." },
        Draft("Fan Friday", "#FanFriday", "FREQ=WEEKLY;BYDAY=FR", 16, "fan-friday", "fans", 1, channels.English) with { Goal = "Give our fans the stage." },
    ];

    private static ThemeDraft Draft(
        string name, string hashtag, string recurrence, int hour, string template, string pool, int colour, IReadOnlyList<ChannelId> channels) => new()
    {
        Name = name,
        Hashtag = hashtag,
        Recurrence = recurrence,
        TimeZone = MakePeople.TimeZone,
        At = new TimeOnly(hour, 0),
        Template = template,
        Pool = pool,
        Colour = colour,
        ChannelIds = channels,
    };
}
