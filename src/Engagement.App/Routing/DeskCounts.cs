using Engagement.Core.Common;

namespace Engagement.App.Routing;

/// <summary>How many conversations wait for us: in all, and by queue, owner and channel. Who and what has none is absent.</summary>
public sealed record DeskCounts(
    int All,
    int Unassigned,
    IReadOnlyDictionary<QueueId, int> Queues,
    IReadOnlyDictionary<UserId, int> Owners,
    IReadOnlyDictionary<ChannelId, int> Channels)
{
    public static readonly DeskCounts None = new(
        0, 0, new Dictionary<QueueId, int>(), new Dictionary<UserId, int>(), new Dictionary<ChannelId, int>());
}
