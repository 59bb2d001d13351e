namespace Engagement.Core.Library;

/// <summary>The months in which an item may be used: bit 0 is January. None at all means the whole year.</summary>
public readonly record struct Season(int Months)
{
    /// <summary>All twelve bits.</summary>
    public const int EveryMonth = 0xFFF;

    /// <summary>Whether it may be used on this day.</summary>
    public bool Includes(DateOnly day) => Months == 0 || Has(day.Month);

    /// <summary>Whether a month, 1 to 12, is one of it.</summary>
    public bool Has(int month) => (Months & (1 << (month - 1))) != 0;

    /// <summary>The season of these months, 1 to 12; all of them or none is the whole year.</summary>
    public static Season Of(IEnumerable<int> months)
    {
        var bits = months.Where(month => month is >= 1 and <= 12).Aggregate(0, (sum, month) => sum | (1 << (month - 1)));
        return new Season(bits == EveryMonth ? 0 : bits);
    }

    /// <summary>Its months in order, 1 to 12; none for the whole year.</summary>
    public IReadOnlyList<int> ToMonths()
    {
        var season = this;
        return [.. Enumerable.Range(1, 12).Where(season.Has)];
    }
}
