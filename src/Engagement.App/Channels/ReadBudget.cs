namespace Engagement.App.Channels;

/// <summary>The month's money for reading a network that charges.</summary>
/// <param name="Month">Its first day, UTC.</param>
/// <param name="Reads">What was read so far.</param>
/// <param name="SpentDollars">What it cost.</param>
/// <param name="LimitDollars">What it may cost; null when there is no limit.</param>
public sealed record ReadBudget(DateOnly Month, long Reads, decimal SpentDollars, decimal? LimitDollars)
{
    /// <summary>The part that is spent, 1 for all; null without a limit.</summary>
    public double? Spent => LimitDollars is { } limit ? limit <= 0 ? 1 : (double)(SpentDollars / limit) : null;
}
