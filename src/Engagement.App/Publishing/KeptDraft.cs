using Engagement.Core.Common;

namespace Engagement.App.Publishing;

/// <summary>What a person has in the composer and has not saved; also the sign that the person has it open.</summary>
internal sealed class KeptDraft
{
    public required UserId UserId { get; init; }

    /// <summary>The post it changes; the id 0 for a new one.</summary>
    public required PostId PostId { get; init; }

    /// <summary>The fields of the form as JSON; null while nothing was written.</summary>
    public string? Form { get; set; }

    public DateTimeOffset? SavedAt { get; set; }

    /// <summary>When its page last said that it is open.</summary>
    public required DateTimeOffset SeenAt { get; set; }
}
