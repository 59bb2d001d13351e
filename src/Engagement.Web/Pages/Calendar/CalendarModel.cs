namespace Engagement.Web.Pages.Calendar;

/// <summary>All that the calendar shows at once.</summary>
public sealed record CalendarModel
{
    public required CalendarAddress Address { get; init; }

    public required DateOnly Today { get; init; }

    public required CalendarNumbers Numbers { get; init; }

    /// <summary>As many of each day as it has room for.</summary>
    public required IReadOnlyList<CalendarCard> Cards { get; init; }

    /// <summary>How many each day has, shown or not.</summary>
    public required IReadOnlyDictionary<DateOnly, int> Counts { get; init; }

    public required IReadOnlyList<(string Id, string Name)> Themes { get; init; }

    public required IReadOnlyList<(string Id, string Name)> Channels { get; init; }

    public IReadOnlyList<(string Id, string Name)> Authors { get; init; } = [];

    /// <summary>Posting times of the day shown that nothing takes yet.</summary>
    public IReadOnlyList<CalendarCard> FreeTimes { get; init; } = [];
}
