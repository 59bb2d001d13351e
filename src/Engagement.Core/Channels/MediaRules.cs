using Engagement.Core.Common;

namespace Engagement.Core.Channels;

/// <summary>What each network refuses in the pictures and films of a post, said before it does.</summary>
public static class MediaRules
{
    /// <summary>One refusal each; empty when the network takes them.</summary>
    public static IReadOnlyList<Refusal> Check(NetworkKind network, string handle, IReadOnlyList<MediaRef> media)
    {
        ArgumentNullException.ThrowIfNull(media);
        var found = media.Any(one => one.IsFilm) ? FilmRules.Find(network, media) : PictureRules.Find(network, media);
        return [.. found.Select(one => new Refusal(RefusalKind.Invalid, $"{network} (@{handle.TrimStart('@')}): {one.Words}", "mediaIds", one.Limit, one.Value, handle))];
    }
}
