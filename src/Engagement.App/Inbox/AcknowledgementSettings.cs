using Engagement.Core.Common;
using Engagement.Core.Inbox;

namespace Engagement.App.Inbox;

/// <summary>How far the robot may go on one channel; a channel without a row has the defaults.</summary>
internal sealed class AcknowledgementSettings
{
    public required ChannelId ChannelId { get; init; }

    /// <summary>The most thanks that one person gets in a day.</summary>
    public int PersonDailyCap { get; set; } = 1;

    /// <summary>The most thanks on the channel in a day.</summary>
    public int ChannelDailyCap { get; set; } = 200;

    public TimeOnly? QuietFrom { get; set; }

    public TimeOnly? QuietTo { get; set; }

    /// <summary>A like instead of words, where the network lets us.</summary>
    public bool PreferLike { get; set; }

    /// <summary>A person said that the account carries the network's label for automated accounts.</summary>
    public bool Labelled { get; set; }

    public int Version { get; set; }

    public QuietHours? Quiet => QuietFrom is { } from && QuietTo is { } to ? new(from, to) : null;
}
