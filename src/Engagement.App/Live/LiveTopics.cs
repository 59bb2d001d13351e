namespace Engagement.App.Live;

/// <summary>What a page can be told about.</summary>
internal static class LiveTopics
{
    public const string Calendar = "calendar";
    public const string Inbox = "inbox";
    public const string Channels = "channels";
    public const string Report = "report";

    public static IReadOnlyList<string> All { get; } = [Calendar, Inbox, Channels, Report];
}
