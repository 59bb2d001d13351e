namespace Engagement.Core.Inbox;

/// <summary>
/// One instant that puts a list of conversations in the order of the time left: those somebody waits in by when the answer is due, then
/// the others, newest first. One number instead of two orders, so that one index serves the list.
/// </summary>
public static class DeskRank
{
    private static readonly DateTimeOffset NobodyWaits = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="dueAt">When the answer is due; null while nobody waits for us.</param>
    /// <param name="lastInboundAt">When the person last said something.</param>
    public static DateTimeOffset Of(DateTimeOffset? dueAt, DateTimeOffset lastInboundAt) =>
        dueAt is { } due ? Whole(due) : NobodyWaits - (Whole(lastInboundAt) - DateTimeOffset.UnixEpoch);

    // Stored instants have whole microseconds; a place computed from a row that was read must be the stored one.
    private static DateTimeOffset Whole(DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
