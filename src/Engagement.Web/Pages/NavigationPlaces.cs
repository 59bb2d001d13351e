namespace Engagement.Web.Pages;

/// <summary>The rooms in the order of the day: what people open daily, then what they set up.</summary>
internal static class NavigationPlaces
{
    public static readonly IReadOnlyList<(string Address, string Icon, string Word)> Daily =
    [
        ("/calendar", "calendar-days", "Calendar"),
        ("/inbox", "inbox", "Inbox"),
        ("/notices", "bell", "Notices"),
        ("/compose", "pencil-line", "Compose"),
        ("/approvals", "user-check", "Approvals"),
        ("/themes", "repeat", "Themes"),
        ("/library", "images", "Library"),
        ("/report", "chart-column", "Report"),
    ];

    public static readonly IReadOnlyList<(string Address, string Icon, string Word)> Occasional =
    [
        ("/people", "users", "People outside"),
        ("/channels", "radio", "Channels"),
        ("/settings", "settings", "Settings"),
    ];
}
