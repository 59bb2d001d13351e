using Engagement.Core.Common;

namespace Engagement.Core.Channels;

/// <summary>What each network refuses in pictures, said before it does.</summary>
public static class PictureRules
{
    private const long Megabyte = 1_000_000;
    private const string Gif = "image/gif";
    private const double TallestOnInstagram = 4 / 5.0;
    private const double WidestOnInstagram = 1.91;

    private static readonly string[] Usual = ["image/png", "image/jpeg", Gif, "image/webp"];

    public static PictureLimits Of(NetworkKind network) => network switch
    {
        NetworkKind.X => new(4, 5 * Megabyte, 15 * Megabyte, Usual, 4096),
        NetworkKind.Facebook => new(10, 4 * Megabyte, 4 * Megabyte, Usual, 2048),
        NetworkKind.Instagram => new(10, 8 * Megabyte, 0, ["image/jpeg"], 1440, Needed: true, IsFetched: true),
        NetworkKind.Bluesky => new(4, Megabyte, Megabyte, Usual, 2000),
        NetworkKind.Mastodon => new(4, 16 * Megabyte, 16 * Megabyte, Usual, 3840),
        NetworkKind.Webhook => new(10, 8 * Megabyte, 8 * Megabyte, Usual, 4096),
        _ => throw new ArgumentOutOfRangeException(nameof(network), network, "No limits of pictures are known for this network."),
    };

    /// <summary>What is wrong with the pictures of a post, in words that go on after the channel's name; nothing where the network takes them.</summary>
    internal static IEnumerable<(string Words, object? Limit, object? Value)> Find(NetworkKind network, IReadOnlyList<MediaRef> pictures)
    {
        var limits = Of(network);
        return Whole(network, pictures, limits).Concat(pictures.SelectMany((picture, index) => One(network, picture, index + 1, limits)));
    }

    private static IEnumerable<(string Words, object? Limit, object? Value)> Whole(NetworkKind network, IReadOnlyList<MediaRef> pictures, PictureLimits limits)
    {
        if (pictures.Count > limits.Most)
        {
            yield return ($"{pictures.Count} pictures; it takes at most {limits.Most}.", limits.Most, pictures.Count);
        }

        if (limits.Needed && pictures.Count == 0)
        {
            yield return ("a post needs a picture or film there.", 1, 0);
        }

        if (network == NetworkKind.X && pictures.Count > 1 && pictures.Any(picture => picture.ContentType == Gif))
        {
            yield return ("a GIF must stand alone.", 1, pictures.Count);
        }
    }

    private static IEnumerable<(string Words, object? Limit, object? Value)> One(NetworkKind network, MediaRef picture, int number, PictureLimits limits)
    {
        if (!limits.Types.Contains(picture.ContentType))
        {
            yield return ($"picture {number} is {Kind(picture.ContentType)}; it takes {string.Join(", ", limits.Types.Select(Kind))}.", null, picture.ContentType);
            yield break;
        }

        var most = picture.ContentType == Gif ? limits.GifBytes : limits.Bytes;
        if (picture.Bytes > most)
        {
            yield return (FormattableString.Invariant($"picture {number} has {picture.Bytes / (double)Megabyte:0.0} MB; it takes at most {most / Megabyte} MB."), most, picture.Bytes);
        }

        if (network == NetworkKind.Instagram && (double)picture.Width / picture.Height is < TallestOnInstagram or > WidestOnInstagram)
        {
            yield return ($"picture {number} is {picture.Width} × {picture.Height}; its shape must lie between 4:5 and 1.91:1.", null, null);
        }
    }

    private static string Kind(string contentType) => contentType[(contentType.IndexOf('/', StringComparison.Ordinal) + 1)..].ToUpperInvariant();
}
