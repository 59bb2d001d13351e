using Engagement.App.Themes;
using Engagement.Core.Common;

namespace Engagement.Web.Themes;

/// <summary>What is to be different in a series; what is left out stays. An empty text takes hashtag, goal or library away.</summary>
internal sealed record ThemeEditBody(
    string? Name = null,
    string? Recurrence = null,
    string? TimeZone = null,
    TimeOnly? At = null,
    string? Template = null,
    IReadOnlyList<ChannelId>? ChannelIds = null,
    string? Hashtag = null,
    string? Goal = null,
    string? Library = null,
    bool? Approval = null,
    DateOnly? StartsOn = null,
    bool? Paused = null,
    int? Version = null)
{
    public ThemeDraft Over(ThemeLine theme) => new()
    {
        Name = Name ?? theme.Name,
        Hashtag = Text(Hashtag, theme.Hashtag),
        Goal = Text(Goal, theme.Goal),
        Recurrence = Recurrence ?? theme.Recurrence,
        StartsOn = StartsOn ?? theme.StartsOn,
        TimeZone = TimeZone ?? theme.TimeZone,
        At = At ?? theme.At,
        Template = Template ?? theme.Template,
        ChannelIds = ChannelIds ?? theme.ChannelIds,
        Pool = Text(Library, theme.Pool),
        NeedsApproval = Approval ?? theme.NeedsApproval,
        Colour = theme.Colour,
        Paused = Paused ?? theme.Paused,
    };

    private static string? Text(string? given, string? stands) => given switch { null => stands, "" => null, _ => given };
}
