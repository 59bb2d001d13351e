using Engagement.Core.Common;

namespace Engagement.App.Publishing;

/// <summary>That the posts of a theme, what goes to a channel, or what somebody writes needs another person's approval.</summary>
internal sealed class ApprovalRule
{
    /// <summary>"theme 3", "channel 12" or "author 7": one rule for each.</summary>
    public required string Key { get; init; }

    public ThemeId? ThemeId { get; init; }

    public ChannelId? ChannelId { get; init; }

    public UserId? AuthorId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
