using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.Outbound;

namespace Engagement.App.Publishing;

/// <summary>What is to be different; what is null stays.</summary>
internal sealed record PostEdit
{
    public string? Text { get; init; }

    public DateTimeOffset? PublishAt { get; init; }

    public IReadOnlyList<ChannelId>? ChannelIds { get; init; }

    public IReadOnlyList<ChannelText>? Variants { get; init; }

    public IReadOnlyList<MediaId>? MediaIds { get; init; }

    /// <summary>Channels with other pictures in the place of these; empty: none.</summary>
    public IReadOnlyList<PictureChoice>? Pictures { get; init; }

    /// <summary>Empty: without one.</summary>
    public string? FirstComment { get; init; }

    /// <summary>Who changes it.</summary>
    public Actor By { get; init; } = Actor.Robot;

    public bool? IsThread { get; init; }

    /// <summary>A manner in which nothing is chosen takes it back.</summary>
    public Manner? Manner { get; init; }

    /// <summary>The theme it belongs to from now on; <c>default</c>: none.</summary>
    public ThemeId? ThemeId { get; init; }

    /// <summary>Goes with the theme.</summary>
    public string? Campaign { get; init; }

    /// <summary>The version the editor saw; null: whatever it is.</summary>
    public int? Version { get; init; }
}
