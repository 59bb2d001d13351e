using Engagement.Core.Common;
using Engagement.Core.Themes;

namespace Engagement.App.Themes;

/// <summary>A theme as a person or a program writes it.</summary>
public sealed record ThemeDraft
{
    /// <summary>How many days ahead people are warned where nothing else was said.</summary>
    public const int UsualWarning = 7;

    public required string Name { get; init; }

    public string? Hashtag { get; init; }

    public string? Goal { get; init; }

    /// <summary>Whom it speaks to.</summary>
    public string? Audience { get; init; }

    public JourneyStage? Stage { get; init; }

    /// <summary>RRULE: <c>FREQ=WEEKLY;BYDAY=TH</c>.</summary>
    public required string Recurrence { get; init; }

    /// <summary>The first day; null: today in the theme's zone, or on a change the day it had.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>IANA zone.</summary>
    public required string TimeZone { get; init; }

    public required TimeOnly At { get; init; }

    /// <summary>Single days on which it rests.</summary>
    public IReadOnlyList<DateOnly> Exceptions { get; init; } = [];

    /// <summary>Whose public holidays it rests on.</summary>
    public HolidayCountry? Holidays { get; init; }

    /// <summary>The template's text, or the name of one below <c>templates/themes</c>.</summary>
    public required string Template { get; init; }

    public required IReadOnlyList<ChannelId> ChannelIds { get; init; }

    /// <summary>The pool of the library that fills its slots, or null: people fill them.</summary>
    public string? Pool { get; init; }

    /// <summary>How many days must lie between two uses of an item of the pool; 0: none.</summary>
    public int GapDays { get; init; }

    /// <summary>How many days ahead a slot without content is warned of; 0: never.</summary>
    public int WarnDays { get; init; } = UsualWarning;

    /// <summary>Who is told when something is missing; null: whoever may publish.</summary>
    public UserId? ResponsibleId { get; init; }

    public bool NeedsApproval { get; init; }

    /// <summary>Stripe on the calendar, 0–7.</summary>
    public int Colour { get; init; }

    public bool Paused { get; init; }
}
