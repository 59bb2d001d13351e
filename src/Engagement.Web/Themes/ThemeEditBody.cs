using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Core.Themes;

namespace Engagement.Web.Themes;

/// <summary>What is to be different in a series; what is left out stays. An empty text takes hashtag, goal, audience or library away. <c>from</c> names the date from which on it is different: the series ends before it, and another goes on.</summary>
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
    int? Version = null,
    string? Audience = null,
    JourneyStage? Stage = null,
    IReadOnlyList<DateOnly>? Exceptions = null,
    HolidayCountry? Holidays = null,
    int? GapDays = null,
    int? WarnDays = null,
    UserId? ResponsibleId = null,
    DateOnly? From = null)
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
        Audience = Text(Audience, theme.Audience),
        Stage = Stage ?? theme.Stage,
        Exceptions = Exceptions ?? theme.Exceptions,
        Holidays = Holidays ?? theme.Holidays,
        GapDays = GapDays ?? theme.GapDays,
        WarnDays = WarnDays ?? theme.WarnDays,
        ResponsibleId = ResponsibleId ?? theme.ResponsibleId,
        NeedsApproval = Approval ?? theme.NeedsApproval,
        Colour = theme.Colour,
        Paused = Paused ?? theme.Paused,
    };

    private static string? Text(string? given, string? stands) => given switch { null => stands, "" => null, _ => given };
}
