namespace Engagement.Web.Pages.Themes;

/// <summary>One date in the year of a theme.</summary>
/// <param name="Date">The date.</param>
/// <param name="IsRest">Whether it rests then.</param>
/// <param name="Word">The holiday, or what became of the date, as an English key; or null.</param>
public sealed record DateOfTheme(DateOnly Date, bool IsRest, string? Word);
