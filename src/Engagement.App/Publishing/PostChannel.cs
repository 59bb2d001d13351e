using Engagement.Core.Common;

namespace Engagement.App.Publishing;

/// <summary>A channel a post goes to, with its own version of the text where it has one.</summary>
internal sealed class PostChannel
{
    public required PostId PostId { get; init; }

    public required ChannelId ChannelId { get; init; }

    /// <summary>The text on this channel, or null for the post's own.</summary>
    public string? Text { get; set; }

    /// <summary>What it shows in the place of the post's pictures; null: those.</summary>
    public List<OwnPicture>? Pictures { get; set; }
}
