using Engagement.Core.Common;

namespace Engagement.App.Publishing;

/// <summary>A channel of a version of a post, with its own words and pictures where it had some.</summary>
internal sealed record PlannedWords(ChannelId ChannelId, string? Text, IReadOnlyList<OwnPicture>? Pictures = null);
