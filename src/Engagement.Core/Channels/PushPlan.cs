namespace Engagement.Core.Channels;

/// <summary>When a network is asked again whether it tells us: once a day where it does, for a subscription can end without a word; soon where it does not.</summary>
public static class PushPlan
{
    private static readonly TimeSpan Usual = TimeSpan.FromDays(1);

    private static readonly TimeSpan[] AfterFailure =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(8),
    ];

    /// <param name="failures">How often in a row it did not.</param>
    public static TimeSpan PauseAfter(int failures)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(failures);
        return failures == 0 || failures > AfterFailure.Length ? Usual : AfterFailure[failures - 1];
    }
}
