namespace Engagement.Core.Themes;

/// <summary>How the date of a holiday follows from the year.</summary>
public abstract record HolidayRule
{
    private HolidayRule()
    {
    }

    /// <summary>The day in this year.</summary>
    public abstract DateOnly In(int year);

    /// <summary>The same date each year.</summary>
    public sealed record Fixed(int Month, int Day) : HolidayRule
    {
        /// <inheritdoc/>
        public override DateOnly In(int year) => new(year, Month, Day);
    }

    /// <summary>So many days after Easter Sunday, or before it.</summary>
    public sealed record FromEaster(int Days) : HolidayRule
    {
        /// <inheritdoc/>
        public override DateOnly In(int year) => EasterOf(year).AddDays(Days);
    }

    /// <summary>The first such day of the week on or after a date: Midsummer Day is the Saturday from 20 June on.</summary>
    public sealed record FirstFrom(int Month, int Day, DayOfWeek Weekday) : HolidayRule
    {
        /// <inheritdoc/>
        public override DateOnly In(int year)
        {
            var from = new DateOnly(year, Month, Day);
            return from.AddDays((Weekday - from.DayOfWeek + 7) % 7);
        }
    }

    /// <summary>The nth such day of the week of a month.</summary>
    public sealed record Nth(int Month, DayOfWeek Weekday, int Number) : HolidayRule
    {
        /// <inheritdoc/>
        public override DateOnly In(int year) => new FirstFrom(Month, 1, Weekday).In(year).AddDays((Number - 1) * 7);
    }

    /// <summary>The last such day of the week of a month.</summary>
    public sealed record Last(int Month, DayOfWeek Weekday) : HolidayRule
    {
        /// <inheritdoc/>
        public override DateOnly In(int year) => new FirstFrom(Month, DateTime.DaysInMonth(year, Month) - 6, Weekday).In(year);
    }

    // Gauss's rule for the Gregorian calendar in Meeus's form; it needs no exceptions.
    private static DateOnly EasterOf(int year)
    {
        var (century, ofCentury) = Math.DivRem(year, 100);
        var golden = year % 19;
        var moon = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - moon - (ofCentury % 4)) % 7;
        var late = (golden + (11 * moon) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(moon + weekday - (7 * late) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
