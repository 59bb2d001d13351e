namespace Engagement.Core.Reporting;

/// <summary>How a figure stands against the weeks before.</summary>
/// <param name="Value">This week's.</param>
/// <param name="Mean">The mean of the weeks before that have a value.</param>
/// <param name="Weeks">How many of them have one: 1 to 4.</param>
public sealed record FigureChange(double Value, double Mean, int Weeks)
{
    public double Difference => Value - Mean;

    /// <summary>The difference as a share of the mean; null where the mean is nothing.</summary>
    public double? Share => Mean == 0 ? null : Difference / Mean;
}
