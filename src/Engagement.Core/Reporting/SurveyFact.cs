using Engagement.Core.Common;

namespace Engagement.Core.Reporting;

/// <summary>One person who was asked how we did, or answered it, in the period.</summary>
public sealed record SurveyFact
{
    public required SurveyId Id { get; init; }

    public required ConversationId Conversation { get; init; }

    public required ContactId Contact { get; init; }

    public required ChannelId Channel { get; init; }

    /// <summary>The theme of the post that the conversation hangs under, where it hangs under one.</summary>
    public ThemeId? Theme { get; init; }

    public QueueId? Queue { get; init; }

    /// <summary>The language in which they were asked.</summary>
    public string? Language { get; init; }

    /// <summary>When the question stood on the network; null where it never did.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>When they first answered.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>1 to 5, as it stood when the report was made.</summary>
    public int? Score { get; init; }
}
