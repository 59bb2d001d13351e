using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Core.Publishing;

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

    /// <summary>Channels with other pictures in the place of these.</summary>
    public IReadOnlyList<PictureChoice> Pictures { get; init; } = [];

    public ThemeId? ThemeId { get; init; }

    /// <summary>The library item it was written from.</summary>
    public LibraryItemId? LibraryItemId { get; init; }

    /// <summary>What its links are marked with: the theme's name where it has one.</summary>
    public string? Campaign { get; init; }

    /// <summary>Our own comment, said right after the post.</summary>
    public string? FirstComment { get; init; }

    /// <summary>Said as a thread where the network knows them.</summary>
    public bool IsThread { get; init; }

    /// <summary>How it is said where the network knows it.</summary>
    public Manner? Manner { get; init; }

    /// <summary>What is said on a channel in its final words, part by part.</summary>
    public IReadOnlyList<string> PartsOn(ChannelId channel, NetworkKind network, int? most, LinkTags tags)
    {
        var text = tags.Apply(TextOn(channel), network, Campaign);
        return IsThread ? ThreadText.Split(network, text, most) : [text];
    }

    public string TextOn(ChannelId channel) => Variants.FirstOrDefault(variant => variant.ChannelId == channel)?.Text ?? Text;
}
