namespace Engagement.Core.Channels;

/// <summary>What a network takes as the pictures of one post.</summary>
/// <param name="Most">How many.</param>
/// <param name="Bytes">How large a still picture may be.</param>
/// <param name="GifBytes">How large a GIF may be.</param>
/// <param name="Types">The content types it takes.</param>
/// <param name="LongestSide">A size that loses nothing there; larger ones are made smaller to it.</param>
/// <param name="Needed">Whether a post must have one.</param>
/// <param name="IsFetched">Whether the network fetches them from this program, which it must be able to reach.</param>
public sealed record PictureLimits(int Most, long Bytes, long GifBytes, IReadOnlyList<string> Types, int LongestSide, bool Needed = false, bool IsFetched = false);
