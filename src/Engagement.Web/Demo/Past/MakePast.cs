using Engagement.Core.Common;

namespace Engagement.Web.Demo.Past;

/// <summary>Makes the workspace of a car maker with forty years of photographs, and the weeks behind it.</summary>
internal sealed class MakePast(
    DemoClock clock, MakePeople people, MakeChannels channels, MakeDesk desk, MakeLibrary library, MakeThemes themes, MakeSinglePosts singles, PastSurveys surveys, PlayPast play, WriteFigures figures, MakeReports reports)
{
    private const int Weeks = 4;
    private const int DailyDays = 7;

    /// <summary>When the past begins: a Monday morning, so that whole weeks lie behind.</summary>
    public static DateTimeOffset Beginning(DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(MakePeople.TimeZone);
        var today = LocalTime.DateAt(now, zone);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7) - (Weeks * 7));
        return At(monday, 6, zone);
    }

    public async Task RunAsync(string password, DateTimeOffset now, CancellationToken ct)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(MakePeople.TimeZone);
        var (from, today) = (Beginning(now), LocalTime.DateAt(now, zone));
        var first = LocalTime.DateAt(from, zone);
        clock.Set(from);
        var team = await people.RunAsync(password, ct);
        var owner = team.Owner.ToActor();
        var accounts = await channels.RunAsync(owner, ct);
        await desk.RunAsync(ct);
        await surveys.SwitchOnAsync(accounts, owner, ct);
        await library.RunAsync(owner, ct);
        await themes.RunAsync(accounts, first, today.AddDays(-DailyDays), owner, ct);
        await singles.RunAsync(accounts, team, At(first, 0, zone), ct);
        await play.RunAsync(team, clock.GetUtcNow(), now, ct);
        await singles.AheadAsync(accounts, team, At(today, 0, zone), ct);
        await figures.RunAsync(now, ct);
        await reports.RunAsync(from, now, owner, ct);
    }

    private static DateTimeOffset At(DateOnly day, int hour, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(new TimeOnly(hour, 0));
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
