using Engagement.Core.Common;
using Engagement.Core.Publishing;

namespace Engagement.App.Publishing;

/// <summary>One step of the approval of a post, about one version of it: asked, said, approved, given back. Never changed.</summary>
internal sealed class Approval
{
    public required ApprovalId Id { get; init; }

    public required PostId PostId { get; init; }

    /// <summary>The version it speaks of.</summary>
    public required int PostVersion { get; init; }

    public required ApprovalStep Step { get; init; }

    public string? Words { get; init; }

    public UserId? ByUser { get; init; }

    /// <summary>Who, as the record shows it; a reviewer from outside by the name on their link.</summary>
    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }
}
