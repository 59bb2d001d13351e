using System.Globalization;

namespace Engagement.Web.Pages.Inbox;

/// <summary>How long a conversation can be put aside, in the workspace's zone.</summary>
internal static class SnoozeTimes
{
    private static readonly TimeSpan Morning = new(9, 0, 0);

    public static readonly IReadOnlyList<(string Value, string Word)> Offered =
        [("hour", "One hour"), ("afternoon", "Three hours"), ("tomorrow", "Tomorrow at 9"), ("monday", "Monday at 9")];

    /// <summary>What a date-and-time field holds, in the workspace's zone.</summary>
    public static DateTimeOffset? At(string? local, Viewer viewer) =>
        DateTime.TryParseExact(local, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 9000
            && !viewer.Zone.IsInvalidTime(day)
            ? new(TimeZoneInfo.ConvertTimeToUtc(day, viewer.Zone), TimeSpan.Zero)
            : null;

    public static DateTimeOffset? Until(string? value, Viewer viewer)
    {
        var today = viewer.Local(viewer.Now).Date;
        return value switch
        {
            "hour" => viewer.Now.AddHours(1),
            "afternoon" => viewer.Now.AddHours(3),
            "tomorrow" => At(today.AddDays(1)),
            "monday" => At(today.AddDays(((int)DayOfWeek.Monday - (int)today.DayOfWeek + 6) % 7 + 1)),
            _ => null,
        };

        DateTimeOffset At(DateTime day) => new(TimeZoneInfo.ConvertTimeToUtc(day + Morning, viewer.Zone), TimeSpan.Zero);
    }
}
