using Engagement.Core.Channels;

namespace Engagement.Core.Inbox;

/// <summary>What is known about the author, the thread and the channel when a comment is decided on.</summary>
public sealed record DecisionFacts
{
    /// <summary>Whether the channel acknowledges by itself. A dry run decides as if it did; the caller sends nothing.</summary>
    public required AcknowledgementMode Mode { get; init; }

    /// <summary>The network and the contract with it allow an automatic reply to this very comment.</summary>
    public required bool NetworkAllowsReply { get; init; }

    /// <summary>One of our own channels wrote it.</summary>
    public bool IsOurs { get; init; }

    /// <summary>The author is known to be a machine or another company's desk.</summary>
    public bool AuthorIsRobot { get; init; }

    /// <summary>The author's account or the comment is gone.</summary>
    public bool AuthorIsGone { get; init; }

    /// <summary>What the network warns its readers of in this comment, in its own word; null when of nothing.</summary>
    public string? Label { get; init; }

    /// <summary>A person of ours has spoken in this thread.</summary>
    public bool PersonHasReplied { get; init; }

    /// <summary>The person waits in this thread for an answer to something they said before.</summary>
    public bool IsWaiting { get; init; }

    /// <summary>This person was acknowledged in this thread before.</summary>
    public bool AcknowledgedInThread { get; init; }

    /// <summary>Acknowledgements to this person today.</summary>
    public int AcknowledgedPersonToday { get; init; }

    /// <summary>The most acknowledgements that one person gets in a day. Default 1.</summary>
    public int PersonDailyCap { get; init; } = 1;

    /// <summary>Acknowledgements on this channel today.</summary>
    public int AcknowledgedChannelToday { get; init; }

    /// <summary>The most acknowledgements on a channel in a day. Default 200.</summary>
    public int ChannelDailyCap { get; init; } = 200;

    /// <summary>It is the channel's quiet time: what is decided now is said when it is over.</summary>
    public bool IsQuietTime { get; init; }

    /// <summary>A like says the thanks, without words.</summary>
    public bool ByLike { get; init; }

    /// <summary>What looks like a machine talking to a machine, by <see cref="LoopGuard"/>; null for nothing.</summary>
    public string? LoopSign { get; init; }

    /// <summary>The person asked not to be answered by a robot.</summary>
    public bool PersonOptedOut { get; init; }

    /// <summary>A colleague said, in a dry run or in the inbox, that this very comment must not be thanked.</summary>
    public bool IsObjected { get; init; }

    /// <summary>It was said longer ago than anybody would be thanked for.</summary>
    public bool IsOld { get; init; }

    /// <summary>The comment carries a picture or a video.</summary>
    public bool HasMedia { get; init; }

    /// <summary>The comment has no words at all.</summary>
    public bool IsEmptyText { get; init; }
}
