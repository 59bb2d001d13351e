namespace Engagement.Web.Pages.Inbox;

/// <summary>How long a conversation can be put aside, in the workspace's zone.</summary>
internal static class SnoozeTimes
{
    private static readonly TimeSpan Morning = new(9, 0, 0);

    public static readonly IReadOnlyList<(string Value, string Word)> Offered =
        [("hour", "One hour"), ("afternoon", "Three hours"), ("tomorrow", "Tomorrow at 9"), ("monday", "Monday at 9")];

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
