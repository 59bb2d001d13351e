using Engagement.Core.Common;

namespace Engagement.App.Answers;

/// <summary>A question was looked at: which article fits it best, or that none does.</summary>
internal sealed class AskedQuestion
{
    public required InteractionId InteractionId { get; init; }

    public required ConversationId ConversationId { get; init; }

    /// <summary>The network's time of the question.</summary>
    public required DateTimeOffset At { get; init; }

    public required string Language { get; init; }

    /// <summary>The article that fits; null where one should be written.</summary>
    public ArticleId? ArticleId { get; set; }

    /// <summary>Somebody said that no article is wanted for it.</summary>
    public DateTimeOffset? DismissedAt { get; set; }
}
