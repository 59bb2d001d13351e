using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.App.Channels;

/// <summary>A channel as lists show it. Holds no credentials.</summary>
public sealed record ChannelLine(
    ChannelId Id,
    NetworkKind Network,
    string Handle,
    string DisplayName,
    string RemoteId,
    string? ServiceUrl,
    string Language,
    string TimeZone,
    AcknowledgementMode Acknowledgement,
    ChannelHealth Health,
    DateTimeOffset? ThrottledUntil,
    DateTimeOffset? LastHeardAt,
    DateTimeOffset? LastPolledAt,
    string? LastError,
    DateTimeOffset? LastErrorAt,
    DateTimeOffset CreatedAt,
    IReadOnlyList<PostingTime> PostingTimes);
