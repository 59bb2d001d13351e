using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;

namespace Engagement.App.Publishing;

/// <summary>A post as the calendar shows it.</summary>
public sealed record PostLine(
    PostId Id,
    string Text,
    DateTimeOffset PublishAt,
    PostState State,
    PostProgress Progress,
    ThemeId? ThemeId,
    IReadOnlyList<MediaRef> Media,
    IReadOnlyList<PostPlace> Places,
    int Version,
    UserId? CreatedBy)
{
    /// <summary>Why it waits for a person on one of its channels, where it does.</summary>
    public HeldReason? HeldReason { get; init; }
}
