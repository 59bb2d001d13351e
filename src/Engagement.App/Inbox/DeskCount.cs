namespace Engagement.App.Inbox;

/// <summary>
/// A change of one counter of conversations that wait for us. The database itself writes one for every change of a conversation (a trigger,
/// see the migration "Search"), whoever makes the change; a counter is the sum of its rows, and <see cref="FoldDeskCounts"/> makes one of them.
/// </summary>
internal sealed class DeskCount
{
    /// <summary>"all", "queue", "owner" or "channel".</summary>
    public required string Kind { get; init; }

    /// <summary>The id of the queue, the owner or the channel; 0 for none and for "all".</summary>
    public required long Key { get; init; }

    public required int Change { get; init; }
}
