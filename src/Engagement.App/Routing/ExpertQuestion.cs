using Engagement.Core.Common;

namespace Engagement.App.Routing;

/// <summary>A question about a conversation to somebody who has no account here.</summary>
internal sealed class ExpertQuestion
{
    public required ExpertQuestionId Id { get; init; }

    public required ConversationId ConversationId { get; init; }

    /// <summary>The expert's address.</summary>
    public required string Email { get; init; }

    /// <summary>The expert's name, as the asker knows it.</summary>
    public required string Name { get; init; }

    /// <summary>What we ask, in the asker's words.</summary>
    public required string Text { get; init; }

    /// <summary>"en" or "fi": of the mail and the page.</summary>
    public required string Language { get; init; }

    public required UserId? AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The link works until then.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When the expert is reminded next; null when no more.</summary>
    public DateTimeOffset? RemindAt { get; set; }

    public int Reminders { get; set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public string? Answer { get; private set; }

    public int Version { get; set; }

    public void Take(string answer, DateTimeOffset at)
    {
        (Answer, AnsweredAt, RemindAt) = (answer, at, null);
        Version++;
    }
}
