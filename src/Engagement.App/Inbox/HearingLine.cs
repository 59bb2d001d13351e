using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.App.Inbox;

/// <summary>How well we hear one channel: what tells a quiet one from a deaf one.</summary>
/// <param name="Channel">Which.</param>
/// <param name="Network">Its network.</param>
/// <param name="Name">Its name.</param>
/// <param name="Health">Whether it works.</param>
/// <param name="LastHeardAt">When its network answered or called last.</param>
/// <param name="MissedPolls">Polls in a row without an answer.</param>
/// <param name="LastSaidAt">When somebody said something there last, by the network's time.</param>
/// <param name="Heard">Things heard in the last day.</param>
/// <param name="LagMedian">How long after the network's time they were here, in the middle; null where nothing was heard.</param>
/// <param name="LagP90">The same for all but the slowest tenth.</param>
/// <param name="HasWebhooks">Its network has called us in the last week.</param>
/// <param name="MissedWebhooks">Things of the last day that no webhook told of and only a poll found; 0 where there are no webhooks.</param>
public sealed record HearingLine(
    ChannelId Channel,
    NetworkKind Network,
    string Name,
    ChannelHealth Health,
    DateTimeOffset? LastHeardAt,
    int MissedPolls,
    DateTimeOffset? LastSaidAt,
    int Heard,
    TimeSpan? LagMedian,
    TimeSpan? LagP90,
    bool HasWebhooks,
    int MissedWebhooks)
{
    /// <summary>Comments may be waiting there that we do not know of.</summary>
    public bool IsDeaf => Health is ChannelHealth.Deaf or ChannelHealth.NeedsReconnect || LastHeardAt is null;
}
