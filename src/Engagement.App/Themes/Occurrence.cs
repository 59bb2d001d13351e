namespace Engagement.App.Themes;

/// <summary>One date of a theme as its rule gives it.</summary>
/// <param name="LocalDate">The date in the theme's zone.</param>
/// <param name="StartsAt">The instant at which clocks there show the theme's time of day.</param>
public sealed record Occurrence(DateOnly LocalDate, DateTimeOffset StartsAt);
