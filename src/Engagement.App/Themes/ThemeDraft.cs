using Engagement.Core.Common;

namespace Engagement.App.Themes;

/// <summary>A theme as a person or a program writes it.</summary>
public sealed record ThemeDraft
{
    public required string Name { get; init; }

    public string? Hashtag { get; init; }

    public string? Goal { get; init; }

    /// <summary>RRULE: <c>FREQ=WEEKLY;BYDAY=TH</c>.</summary>
    public required string Recurrence { get; init; }

    /// <summary>The first day; null: today in the theme's zone, or on a change the day it had.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>IANA zone.</summary>
    public required string TimeZone { get; init; }

    public required TimeOnly At { get; init; }

    /// <summary>The template's text, or the name of one below <c>templates/themes</c>.</summary>
    public required string Template { get; init; }

    public required IReadOnlyList<ChannelId> ChannelIds { get; init; }

    /// <summary>The pool of the library that fills its slots, or null: people fill them.</summary>
    public string? Pool { get; init; }

    public bool NeedsApproval { get; init; }

    /// <summary>Stripe on the calendar, 0–7.</summary>
    public int Colour { get; init; }

    public bool Paused { get; init; }
}
