using Engagement.Core.Common;

namespace Engagement.App.Publishing;

/// <summary>What a person or a theme means to say.</summary>
internal sealed record PostDraft
{
    public required string Text { get; init; }

    public required DateTimeOffset PublishAt { get; init; }

    public required IReadOnlyList<ChannelId> ChannelIds { get; init; }

    /// <summary>Channels with their own words.</summary>
    public IReadOnlyList<ChannelText> Variants { get; init; } = [];

    public IReadOnlyList<MediaId> MediaIds { get; init; } = [];

    public ThemeId? ThemeId { get; init; }

    /// <summary>The library item it was written from.</summary>
    public LibraryItemId? LibraryItemId { get; init; }

    /// <summary>Our own comment, said right after the post.</summary>
    public string? FirstComment { get; init; }

    public string TextOn(ChannelId channel) => Variants.FirstOrDefault(variant => variant.ChannelId == channel)?.Text ?? Text;
}
