using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Core.Themes;

namespace Engagement.Web.Themes;

/// <summary>A series in the words of the API.</summary>
internal sealed record ThemeAnswer(
    ThemeId Id,
    string Name,
    string? Hashtag,
    string? Goal,
    string Recurrence,
    DateOnly StartsOn,
    string TimeZone,
    TimeOnly At,
    string Template,
    IReadOnlyList<ChannelId> ChannelIds,
    string? Library,
    bool Approval,
    bool Paused,
    int Version,
    string? Audience,
    JourneyStage? Stage,
    IReadOnlyList<DateOnly> Exceptions,
    HolidayCountry? Holidays,
    int GapDays,
    int WarnDays,
    UserId? ResponsibleId,
    ThemeId? ContinuesId)
{
    public static ThemeAnswer From(ThemeLine theme) => new(
        theme.Id, theme.Name, theme.Hashtag, theme.Goal, theme.Recurrence, theme.StartsOn, theme.TimeZone, theme.At,
        theme.Template, theme.ChannelIds, theme.Pool, theme.NeedsApproval, theme.Paused, theme.Version,
        theme.Audience, theme.Stage, theme.Exceptions, theme.Holidays, theme.GapDays, theme.WarnDays, theme.ResponsibleId, theme.ContinuesId);
}
