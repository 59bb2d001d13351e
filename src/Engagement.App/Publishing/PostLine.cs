using Engagement.Core.Common;
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
    UserId? CreatedBy);
