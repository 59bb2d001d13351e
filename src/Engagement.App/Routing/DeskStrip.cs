namespace Engagement.App.Routing;

/// <summary>The four numbers over the inbox.</summary>
/// <param name="Breached">Answers that are late, counted up to <see cref="DeskStripReader.Most"/>.</param>
/// <param name="DueSoon">Answers due within 30 minutes, counted as far.</param>
/// <param name="Unassigned">Waiting conversations without an owner.</param>
/// <param name="Open">Conversations that wait for us.</param>
/// <param name="Deaf">Channels that are not listening, by name with since when.</param>
/// <param name="Channels">How many channels there are.</param>
/// <param name="LastCheckAt">The oldest of the channels' last successful checks.</param>
public sealed record DeskStrip(
    int Breached, int DueSoon, int Unassigned, int Open, IReadOnlyList<DeafChannel> Deaf, int Channels, DateTimeOffset? LastCheckAt)
{
    /// <summary>How many wait by queue, owner and channel.</summary>
    public DeskCounts Counts { get; init; } = DeskCounts.None;
}
