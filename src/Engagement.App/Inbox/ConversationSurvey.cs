using Engagement.Core.Common;
using Engagement.Core.Inbox;

namespace Engagement.App.Inbox;

/// <summary>What was decided about asking after one resolution of a conversation, and the answer.</summary>
public sealed record ConversationSurvey(
    ConversationId Conversation,
    SurveyState State,
    string? Reason,
    int? Score,
    string? Comment,
    DateTimeOffset? AnsweredAt,
    DateTimeOffset? ChangedAt,
    DateTimeOffset? ReopenedAt);
