using Engagement.App.Channels;
using Engagement.Core.Common;
using Engagement.Core.Publishing;

namespace Engagement.App.Publishing;

/// <summary>A draft that breaks no rule, with the rows it names.</summary>
/// <param name="Draft">What is said.</param>
/// <param name="Channels">Where.</param>
/// <param name="Media">Its pictures.</param>
/// <param name="Others">The pictures that channels show in their place.</param>
/// <param name="Tags">What its links are marked with.</param>
internal sealed record CheckedPost(PostDraft Draft, IReadOnlyList<Channel> Channels, IReadOnlyList<MediaRef> Media, IReadOnlyList<MediaRef> Others, LinkTags Tags)
{
    /// <summary>What is said on a channel, part by part.</summary>
    public IReadOnlyList<string> PartsOn(Channel channel) => Draft.PartsOn(channel.Id, channel.Network, channel.LongestText, Tags);

    /// <summary>The pictures that are shown on a channel.</summary>
    public IReadOnlyList<MediaRef> MediaOn(ChannelId channel) => OwnPicture.Show(Media, OwnOn(channel));

    /// <summary>What a channel shows in the place of the post's pictures; null: nothing.</summary>
    public List<OwnPicture>? OwnOn(ChannelId channel)
    {
        List<OwnPicture> own =
        [
            .. from choice in Draft.Pictures
               where choice.ChannelId == channel
               join shown in Others on choice.ShownId equals shown.Media
               select new OwnPicture(choice.MediaId, shown),
        ];
        return own.Count == 0 ? null : own;
    }
}
