using Engagement.App.Channels;
using Engagement.Core.Common;
using Engagement.Core.Publishing;

namespace Engagement.App.Publishing;

/// <summary>A draft that breaks no rule, with the rows it names.</summary>
internal sealed record CheckedPost(PostDraft Draft, IReadOnlyList<Channel> Channels, IReadOnlyList<MediaRef> Media, LinkTags Tags)
{
    /// <summary>What is said on a channel, part by part.</summary>
    public IReadOnlyList<string> PartsOn(Channel channel) => Draft.PartsOn(channel.Id, channel.Network, channel.LongestText, Tags);
}
