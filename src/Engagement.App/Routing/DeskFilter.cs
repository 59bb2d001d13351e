using Engagement.Core.Common;
using Engagement.Core.Inbox;

namespace Engagement.App.Routing;

/// <summary>Which conversations a list shows. What is null does not filter.</summary>
internal sealed record DeskFilter
{
    /// <summary>Only in these states; empty means what lies on the desk: New, Open and Waiting. With <see cref="Text"/> empty means every state.</summary>
    public IReadOnlyList<ConversationState> States { get; init; } = [];

    public QueueId? Queue { get; init; }

    public UserId? Assignee { get; init; }

    public bool UnassignedOnly { get; init; }

    public ChannelId? Channel { get; init; }

    /// <summary>Only those whose answer is due at this instant or later.</summary>
    public DateTimeOffset? DueFrom { get; init; }

    /// <summary>Only those whose answer is due before this instant.</summary>
    public DateTimeOffset? DueBefore { get; init; }

    /// <summary>Only those in which a colleague named this person and waits to be read.</summary>
    public UserId? Mentioned { get; init; }

    /// <summary>Only those to whom we promised to come back.</summary>
    public bool PromisedOnly { get; init; }

    /// <summary>Words in what the person said or in their name; finds the newest first.</summary>
    public string? Text { get; init; }

    public DeskSort Sort { get; init; } = DeskSort.TimeLeft;

    public int Limit { get; init; } = 50;

    /// <summary>Where the last page ended, as it was given.</summary>
    public string? Cursor { get; init; }
}
