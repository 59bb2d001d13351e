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
    IReadOnlyList<PostingTime> PostingTimes)
{
    /// <summary>The way out of what is wrong; null where nothing is.</summary>
    public string? Advice { get; init; }

    /// <summary>How many characters its server takes, where it said so.</summary>
    public int? LongestText { get; init; }

    /// <summary>Since when it does not hear.</summary>
    public DateTimeOffset? DownSince { get; init; }

    public DateTimeOffset? TokenExpiresAt { get; init; }

    /// <summary>Whether the token is renewed without a person; said only of a channel that was asked for alone.</summary>
    public bool RenewsItself { get; init; }

    public long? CallsLeft { get; init; }

    public long? CallsOf { get; init; }

    public DateTimeOffset? CallsResetAt { get; init; }

    public PollPace Pace { get; init; }

    public DateTimeOffset? LastWebhookAt { get; init; }

    /// <summary>Why the network does not tell us of comments by itself; null: it does, or was not asked to.</summary>
    public string? PushProblem { get; init; }

    public DateTimeOffset? PushCheckedAt { get; init; }

    /// <summary>Since when its stream is open; null: it is heard by asking, or by webhooks.</summary>
    public DateTimeOffset? ListeningSince { get; init; }

    /// <summary>Why its stream is not open; null: it is, or its network has none.</summary>
    public string? ListenProblem { get; init; }

    public Visibility? Visibility { get; init; }
}
