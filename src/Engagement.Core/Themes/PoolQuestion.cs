namespace Engagement.Core.Themes;

/// <summary>For which slot an item is looked for.</summary>
/// <param name="On">The slot's date.</param>
/// <param name="GapDays">How many days must lie between two uses of an item; 0: none.</param>
/// <param name="OtherDates">Further dates of the theme: an anniversary on one of them is left to it.</param>
public sealed record PoolQuestion(DateOnly On, int GapDays, IReadOnlySet<DateOnly> OtherDates);
