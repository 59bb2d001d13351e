using Engagement.Core.Common;
using Engagement.Core.Inbox;

namespace Engagement.App.Routing;

/// <summary>Which conversations a list shows. What is null does not filter.</summary>
internal sealed record DeskFilter
{
    /// <summary>Only in these states; empty means every state but Resolved, Held and Acknowledged.</summary>
    public IReadOnlyList<ConversationState> States { get; init; } = [];

    public QueueId? Queue { get; init; }

    public UserId? Assignee { get; init; }

    public bool UnassignedOnly { get; init; }

    public ChannelId? Channel { get; init; }

    /// <summary>Only those whose answer is due before this instant.</summary>
    public DateTimeOffset? DueBefore { get; init; }

    /// <summary>Words in what the person said or in their name.</summary>
    public string? Text { get; init; }

    public DeskSort Sort { get; init; } = DeskSort.TimeLeft;

    public int Limit { get; init; } = 50;

    /// <summary>Where the last page ended, as it was given.</summary>
    public string? Cursor { get; init; }
}
