using Engagement.Core.Common;

namespace Engagement.App.Inbox;

/// <summary>A channel on which people are asked how we did; there is no row where it is off.</summary>
internal sealed class SurveyChannel
{
    public required ChannelId ChannelId { get; init; }

    /// <summary>What was resolved before is not asked about.</summary>
    public required DateTimeOffset Since { get; init; }
}
