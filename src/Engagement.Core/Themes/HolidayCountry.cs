namespace Engagement.Core.Themes;

/// <summary>Whose public holidays a theme rests on.</summary>
public enum HolidayCountry
{
    /// <summary>Finland.</summary>
    FI,
    /// <summary>Sweden.</summary>
    SE,
    /// <summary>The United States.</summary>
    US,
}
