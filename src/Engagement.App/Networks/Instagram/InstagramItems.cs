using Engagement.Core.Channels;
using Engagement.Core.Inbox;

namespace Engagement.App.Networks.Instagram;

/// <summary>Turns comments and mentions into inbound items.</summary>
internal static class InstagramItems
{
    /// <param name="channel">Our account.</param>
    /// <param name="root">The media it stands under, where known.</param>
    /// <param name="top">The comment it answers, where it was read below one.</param>
    /// <param name="comment">With an id.</param>
    public static InboundItem Of(ChannelAccess channel, string? root, string? top, InstagramComment comment)
    {
        root ??= comment.Media?.Id;
        top ??= comment.ParentId;
        return new InboundItem
        {
            Network = NetworkKind.Instagram,
            AccountRemoteId = channel.RemoteId,
            Verb = InboundVerb.Created,
            Kind = top is null ? InteractionKind.Comment : InteractionKind.Reply,
            RemoteId = comment.Id!,
            ParentRemoteId = top ?? root,
            RootRemoteId = root,
            Author = Author(channel, comment),
            Text = comment.Text ?? "",
            CreatedAt = WireTime.Read(comment.Timestamp),
        };
    }

    /// <summary>A post of somebody else whose words name us.</summary>
    public static InboundItem Mention(ChannelAccess channel, InstagramMedia media) => new()
    {
        Network = NetworkKind.Instagram,
        AccountRemoteId = channel.RemoteId,
        Verb = InboundVerb.Created,
        Kind = InteractionKind.Mention,
        RemoteId = InstagramIds.Mention(media.Id!, null),
        RootRemoteId = InstagramIds.Mention(media.Id!, null),
        Author = media.Username is { Length: > 0 } name ? new(name, name, name) : null,
        Text = media.Caption ?? "",
        MediaUrls = media.MediaUrl is { } picture ? [picture] : [],
        Permalink = media.Permalink,
        CreatedAt = WireTime.Read(media.Timestamp),
    };

    /// <summary>A comment under somebody else's post that names us. Instagram does not say who wrote it.</summary>
    public static InboundItem Mention(ChannelAccess channel, string media, InstagramComment comment) => new()
    {
        Network = NetworkKind.Instagram,
        AccountRemoteId = channel.RemoteId,
        Verb = InboundVerb.Created,
        Kind = InteractionKind.Mention,
        RemoteId = InstagramIds.Mention(media, comment.Id),
        RootRemoteId = InstagramIds.Mention(media, null),
        Author = Author(channel, comment),
        Text = comment.Text ?? "",
        CreatedAt = WireTime.Read(comment.Timestamp),
    };

    /// <summary>Whether we wrote it; null where Instagram does not say who did.</summary>
    public static bool? IsOurs(ChannelAccess channel, InstagramComment comment) =>
        comment.From?.Id == channel.RemoteId ? true
        : comment.AuthorName is { } name ? string.Equals(name, channel.Handle.TrimStart('@'), StringComparison.OrdinalIgnoreCase)
        : comment.From?.Id is null ? null : false;

    // Our own comments come with another id than the account's: they are known by the name.
    private static InboundAuthor? Author(ChannelAccess channel, InstagramComment comment)
    {
        var name = comment.AuthorName;
        var id = IsOurs(channel, comment) == true ? channel.RemoteId : comment.From?.Id ?? name;
        return id is null ? null : new(id, name ?? "", name);
    }
}
