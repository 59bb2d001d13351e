using Engagement.Core.Common;
using Engagement.Core.Inbox;

namespace Engagement.App.Inbox;

/// <summary>What was decided about asking one person how we did after one resolution, and what they answered.</summary>
internal sealed class Survey
{
    public required SurveyId Id { get; init; }

    public required ConversationId ConversationId { get; init; }

    public required ContactId ContactId { get; init; }

    public required ChannelId ChannelId { get; init; }

    /// <summary>The resolution that is asked about.</summary>
    public required DateTimeOffset ResolvedAt { get; init; }

    public required SurveyState State { get; init; }

    /// <summary>Why the person was not asked.</summary>
    public string? Reason { get; init; }

    /// <summary>What asks them, in the ledger.</summary>
    public DeliveryId? DeliveryId { get; init; }

    /// <summary>"en" or "fi".</summary>
    public required string Language { get; init; }

    /// <summary>The secret of the link, 144 bits of chance; null where nobody was asked.</summary>
    public string? Key { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>1 to 5.</summary>
    public int? Score { get; private set; }

    /// <summary>What the person added.</summary>
    public string? Comment { get; private set; }

    /// <summary>When they first gave a score.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>When they last changed it.</summary>
    public DateTimeOffset? ChangedAt { get; private set; }

    /// <summary>When the score opened the conversation again.</summary>
    public DateTimeOffset? ReopenedAt { get; private set; }

    public int Version { get; set; }

    /// <summary>The person gave a score, or another one than before.</summary>
    /// <returns>False where it is the score that stands already.</returns>
    public bool Rate(int score, DateTimeOffset now)
    {
        if (score == Score)
        {
            return false;
        }

        ChangedAt = AnsweredAt is null ? null : now;
        AnsweredAt ??= now;
        Score = score;
        Version++;
        return true;
    }

    public void Add(string? comment)
    {
        Comment = comment;
        Version++;
    }

    public void Reopened(DateTimeOffset now) => ReopenedAt = now;
}
