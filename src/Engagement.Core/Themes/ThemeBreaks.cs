namespace Engagement.Core.Themes;

/// <summary>The days on which a theme rests although its rule names them.</summary>
/// <param name="Dates">Single days that somebody took out.</param>
/// <param name="Holidays">Whose public holidays it rests on, or null.</param>
public sealed record ThemeBreaks(IReadOnlyList<DateOnly> Dates, HolidayCountry? Holidays)
{
    /// <summary>It never rests.</summary>
    public static ThemeBreaks None { get; } = new([], null);

    /// <summary>Whether it rests on this day.</summary>
    public bool Include(DateOnly day) => Dates.Contains(day) || HolidayOn(day) is not null;

    /// <summary>The holiday for which it rests on this day, or null: it is none.</summary>
    public string? HolidayOn(DateOnly day) => Holidays is { } country ? Themes.Holidays.NameOf(country, day) : null;
}
