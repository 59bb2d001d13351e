using Engagement.App.Themes;
using Engagement.Core.Themes;

namespace Engagement.Web.Pages.Themes;

/// <summary>The dates of a theme in one month, those on which it rests among them.</summary>
public sealed record MonthOfTheme(DateOnly First, IReadOnlyList<DateOfTheme> Days)
{
    public static IReadOnlyList<MonthOfTheme> From(IEnumerable<SlotLine> slots, IEnumerable<RestDay> rests) =>
    [
        .. slots.Select(slot => new DateOfTheme(slot.LocalDate, false, slot.State is SlotState.Open ? null : SlotLooks.Of(slot.State).Word))
            .Concat(rests.Select(rest => new DateOfTheme(rest.Date, true, rest.Holiday)))
            .OrderBy(day => day.Date)
            .GroupBy(day => new DateOnly(day.Date.Year, day.Date.Month, 1))
            .Select(month => new MonthOfTheme(month.Key, [.. month])),
    ];
}
