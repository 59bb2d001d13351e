using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Web.Design;

namespace Engagement.Web.Pages.Calendar;

/// <summary>One thing on the calendar: a post, a theme's slot that is still empty, or a free posting time.</summary>
public sealed record CalendarCard
{
    public required DateTimeOffset At { get; init; }

    /// <summary>Its day in the workspace's zone.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Null for an empty slot.</summary>
    public PostId? Post { get; init; }

    /// <summary>Where a click leads: the preview, or the slot.</summary>
    public required string Href { get; init; }

    public ThemeId? Theme { get; init; }

    public string? ThemeName { get; init; }

    /// <summary>0–7.</summary>
    public int? Stripe { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<NetworkKind> Networks { get; init; } = [];

    public required Look Look { get; init; }

    /// <summary>Instead of the state's word: "2 of 3 published".</summary>
    public string? StateText { get; init; }

    /// <summary>Its time in the second zone.</summary>
    public string? OtherClock { get; init; }

    public bool CanMove { get; init; }

    /// <summary>A date of a theme that was left out.</summary>
    public bool IsSkipped { get; init; }

    public bool IsEmptySlot => Post is null;
}
