using Engagement.Core.Common;
using Engagement.Core.Themes;

namespace Engagement.App.Themes;

/// <summary>A theme as pages and the API show it.</summary>
public sealed record ThemeLine
{
    public required ThemeId Id { get; init; }

    public required string Name { get; init; }

    public string? Hashtag { get; init; }

    public string? Goal { get; init; }

    public string? Audience { get; init; }

    public JourneyStage? Stage { get; init; }

    public required string Recurrence { get; init; }

    public required DateOnly StartsOn { get; init; }

    public required string TimeZone { get; init; }

    public required TimeOnly At { get; init; }

    public IReadOnlyList<DateOnly> Exceptions { get; init; } = [];

    public HolidayCountry? Holidays { get; init; }

    public required string Template { get; init; }

    public string? Pool { get; init; }

    public int GapDays { get; init; }

    public int WarnDays { get; init; }

    public UserId? ResponsibleId { get; init; }

    public bool NeedsApproval { get; init; }

    /// <summary>The series that this one goes on with.</summary>
    public ThemeId? ContinuesId { get; init; }

    public int Colour { get; init; }

    public bool Paused { get; init; }

    public required IReadOnlyList<ChannelId> ChannelIds { get; init; }

    /// <summary>What a change must name, so that nobody overwrites another's.</summary>
    public int Version { get; init; }

    /// <summary>Items of the pool that are not archived.</summary>
    public int PoolSize { get; init; }
}
