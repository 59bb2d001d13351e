using Engagement.Core.Channels;

namespace Engagement.App.Channels;

/// <summary>What people may change of a channel.</summary>
internal sealed record ChannelChange(string DisplayName, string Language, string TimeZone, AcknowledgementMode Acknowledgement, bool Paused,
    IReadOnlyList<PostingTime>? PostingTimes = null, Visibility? Visibility = null);
