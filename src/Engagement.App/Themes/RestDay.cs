namespace Engagement.App.Themes;

/// <summary>A date of a theme's rule on which it rests.</summary>
/// <param name="Date">The date.</param>
/// <param name="Holiday">The English name of the holiday, or null: somebody took the day out.</param>
public sealed record RestDay(DateOnly Date, string? Holiday);
