using Engagement.Core.Common;
using Engagement.Core.People;

namespace Engagement.App.Publishing;

/// <summary>That the posts of a theme, what goes to a channel, or what somebody writes needs another person's approval.</summary>
internal sealed class ApprovalRule
{
    /// <summary>"theme 3", "channel 12" or "author 7": one rule for each.</summary>
    public required string Key { get; init; }

    public ThemeId? ThemeId { get; init; }

    public ChannelId? ChannelId { get; init; }

    public UserId? AuthorId { get; init; }

    /// <summary>Who is to approve; with no role either: whoever may.</summary>
    public UserId? ApproverId { get; private set; }

    /// <summary>In which role who approves must be.</summary>
    public WorkRole? ApproverRole { get; private set; }

    public Approver Approver => new(ApproverId, ApproverRole);

    public required DateTimeOffset CreatedAt { get; init; }

    public void LeaveTo(Approver approver) => (ApproverId, ApproverRole) = (approver.Person, approver.Role);
}
