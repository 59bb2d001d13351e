namespace Engagement.Web.Pages.Calendar;

/// <summary>One decision about many posts, as the calendar's form sends it.</summary>
public sealed record BulkForm
{
    public string[]? Chosen { get; init; }

    public string? Action { get; init; }

    public int? Days { get; init; }

    public string? Theme { get; init; }

    /// <summary>The calendar to come back to.</summary>
    public string? Back { get; init; }
}
