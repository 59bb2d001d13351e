using Engagement.Core.Common;

namespace Engagement.App.Publishing;

/// <summary>What a channel shows in the place of one of the post's pictures: a part of it, a smaller one, or another.</summary>
/// <param name="Of">The picture of the post.</param>
/// <param name="Shown">What is shown there instead.</param>
public sealed record OwnPicture(MediaId Of, MediaRef Shown)
{
    /// <summary>The pictures of a post with those that the channel has instead.</summary>
    public static IReadOnlyList<MediaRef> Show(IReadOnlyList<MediaRef> media, IEnumerable<OwnPicture>? own)
    {
        ArgumentNullException.ThrowIfNull(media);
        return own?.ToList() is { Count: > 0 } others ? [.. media.Select(one => others.Find(other => other.Of == one.Media)?.Shown ?? one)] : media;
    }
}
