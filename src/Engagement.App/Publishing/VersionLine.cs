using Engagement.Core.Common;
using Engagement.Core.Publishing;

namespace Engagement.App.Publishing;

/// <summary>One version of a post against the one before it.</summary>
/// <param name="Number">1, 2, 3 …</param>
/// <param name="At">Since when.</param>
/// <param name="By">Who wrote it so.</param>
/// <param name="Text">The text with what changed; the first version is all there.</param>
/// <param name="Moved">The time before and after, where it was moved.</param>
/// <param name="ChannelWords">Channels whose own words changed, by id, with what changed.</param>
/// <param name="ChannelsAdded">Channels it goes to since.</param>
/// <param name="ChannelsRemoved">Channels it no longer goes to.</param>
/// <param name="PicturesChanged">Whether its pictures are others.</param>
/// <param name="ChannelPictures">Channels that show other pictures in their place since, or no longer do.</param>
/// <param name="FirstComment">What changed in the first comment, or null: nothing.</param>
/// <param name="MannerChanged">Whether it is said in another manner: replies, warning, poll and the like.</param>
public sealed record VersionLine(
    int Number,
    DateTimeOffset At,
    string By,
    IReadOnlyList<DiffPiece> Text,
    (DateTimeOffset From, DateTimeOffset To)? Moved,
    IReadOnlyList<(ChannelId Channel, IReadOnlyList<DiffPiece> Text)> ChannelWords,
    IReadOnlyList<ChannelId> ChannelsAdded,
    IReadOnlyList<ChannelId> ChannelsRemoved,
    bool PicturesChanged,
    IReadOnlyList<ChannelId> ChannelPictures,
    IReadOnlyList<DiffPiece>? FirstComment,
    bool MannerChanged);
