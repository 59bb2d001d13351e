namespace Engagement.Core.Themes;

/// <summary>One day on which a country rests.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">Its English name.</param>
public readonly record struct Holiday(DateOnly Date, string Name);
