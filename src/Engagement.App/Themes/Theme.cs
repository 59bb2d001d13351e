using Engagement.Core.Common;

namespace Engagement.App.Themes;

/// <summary>A recurring series such as Throwback Thursday.</summary>
internal sealed class Theme
{
    public required ThemeId Id { get; init; }

    public required string Name { get; set; }

    public string? Hashtag { get; set; }

    /// <summary>The goal of the strategy that it serves.</summary>
    public string? Goal { get; set; }

    /// <summary>RFC 5545 rule without DTSTART, for example <c>FREQ=WEEKLY;BYDAY=TH</c>.</summary>
    public required string Recurrence { get; set; }

    public required DateOnly StartsOn { get; set; }

    /// <summary>IANA zone.</summary>
    public required string TimeZone { get; set; }

    /// <summary>Local time of day.</summary>
    public required TimeOnly At { get; set; }

    /// <summary>The template's text, or the name of a file below <c>templates/themes</c>.</summary>
    public required string Template { get; set; }

    /// <summary>The pool of the library that fills its slots, or null: people fill them.</summary>
    public string? Pool { get; set; }

    /// <summary>Whether a post made for a slot needs approval.</summary>
    public bool NeedsApproval { get; set; }

    /// <summary>Stripe on the calendar, 0–7.</summary>
    public int Colour { get; set; }

    public bool Paused { get; set; }

    public List<ThemeChannel> Channels { get; init; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    public int Version { get; set; }
}
