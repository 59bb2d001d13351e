namespace Engagement.App.Outbound;

/// <summary>Lets work that may wait, such as a report over half a million comments, give way while many posts go out: a small machine has too few processors for both.</summary>
internal sealed class PostsFirst(ClaimedNow claimed, TimeProvider time)
{
    private const int Many = 20;
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(25);

    /// <summary>Waits while many posts are under way, but no longer than it is ready to.</summary>
    /// <returns>How much of its patience is left.</returns>
    public async Task<TimeSpan> GiveWayAsync(TimeSpan patience, CancellationToken ct)
    {
        while (patience > TimeSpan.Zero && claimed.Count > Many)
        {
            await Task.Delay(Moment, time, ct);
            patience -= Moment;
        }

        return patience;
    }
}
