using Engagement.App.Themes;
using Engagement.Core.Common;
using Engagement.Core.Themes;

namespace Engagement.Web.Themes;

/// <summary>A series to be started.</summary>
/// <param name="Name">For example Throwback Thursday.</param>
/// <param name="Recurrence">RRULE: <c>FREQ=WEEKLY;BYDAY=TH</c>.</param>
/// <param name="TimeZone">IANA zone.</param>
/// <param name="At">Local time of day: <c>18:00</c>.</param>
/// <param name="Template">The template's text, or the name of one below <c>templates/themes</c>.</param>
/// <param name="ChannelIds">Where it is published.</param>
/// <param name="Hashtag">One word that begins with #.</param>
/// <param name="Goal">What it is for.</param>
/// <param name="Library">The pool that fills its slots; left out: people fill them.</param>
/// <param name="Approval">Whether its posts need approval.</param>
/// <param name="StartsOn">The first day; left out: today in the zone.</param>
/// <param name="Audience">Whom it speaks to.</param>
/// <param name="Stage">Where those people are on their way as customers.</param>
/// <param name="Exceptions">Single days on which it rests.</param>
/// <param name="Holidays">Whose public holidays it rests on: <c>fi</c>, <c>se</c> or <c>us</c>.</param>
/// <param name="GapDays">Days between two uses of an item of the pool.</param>
/// <param name="WarnDays">How many days ahead an empty date is warned of; 0: never.</param>
/// <param name="ResponsibleId">The person who is told.</param>
internal sealed record ThemeBody(
    string Name,
    string Recurrence,
    string TimeZone,
    TimeOnly At,
    string Template,
    IReadOnlyList<ChannelId> ChannelIds,
    string? Hashtag = null,
    string? Goal = null,
    string? Library = null,
    bool Approval = false,
    DateOnly? StartsOn = null,
    string? Audience = null,
    JourneyStage? Stage = null,
    IReadOnlyList<DateOnly>? Exceptions = null,
    HolidayCountry? Holidays = null,
    int GapDays = 0,
    int WarnDays = ThemeDraft.UsualWarning,
    UserId? ResponsibleId = null)
{
    public ThemeDraft ToDraft() => new()
    {
        Name = Name,
        Hashtag = Hashtag,
        Goal = Goal,
        Recurrence = Recurrence,
        StartsOn = StartsOn,
        TimeZone = TimeZone,
        At = At,
        Template = Template,
        ChannelIds = ChannelIds,
        Pool = Library,
        NeedsApproval = Approval,
        Audience = Audience,
        Stage = Stage,
        Exceptions = Exceptions ?? [],
        Holidays = Holidays,
        GapDays = GapDays,
        WarnDays = WarnDays,
        ResponsibleId = ResponsibleId,
    };
}
