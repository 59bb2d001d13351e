using Engagement.Core.Common;

namespace Engagement.App.Routing;

/// <summary>One hand-over: the conversation went to a queue or a person. Never changed.</summary>
internal sealed class Assignment
{
    public required AssignmentId Id { get; init; }

    public required ConversationId ConversationId { get; init; }

    public QueueId? QueueId { get; init; }

    public UserId? UserId { get; init; }

    /// <summary>Who did it: a user's name or "robot".</summary>
    public required string By { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }
}
