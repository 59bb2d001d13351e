using Engagement.Core.Common;
using Engagement.Core.Outbound;

namespace Engagement.App.Publishing;

/// <summary>What a post said from a moment on, and who wrote it so. Never changed.</summary>
internal sealed class PostVersion
{
    public required PostId PostId { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public UserId? ByUser { get; init; }

    /// <summary>Who, as the record shows it.</summary>
    public required string By { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset PublishAt { get; init; }

    public string? FirstComment { get; init; }

    public Manner? Manner { get; init; }

    public List<PlannedWords> Channels { get; init; } = [];

    public List<MediaRef> Media { get; init; } = [];
}
