using Engagement.Core.Common;
using Engagement.Core.Routing;

namespace Engagement.App.Routing;

/// <summary>Something one of us is told in the program; gone from their list once they have seen it.</summary>
internal sealed class DeskNotice
{
    public required DeskNoticeId Id { get; init; }

    public required UserId UserId { get; init; }

    public required NoticeKind Kind { get; init; }

    public ConversationId? ConversationId { get; init; }

    public ChannelId? ChannelId { get; init; }

    public CrisisSignalId? SignalId { get; init; }

    /// <summary>A number in its words: the percent of a promise, the comments of an hour.</summary>
    public int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? SeenAt { get; set; }
}
