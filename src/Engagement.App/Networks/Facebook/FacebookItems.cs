using Engagement.Core.Channels;
using Engagement.Core.Inbox;

namespace Engagement.App.Networks.Facebook;

/// <summary>Turns comments into inbound items.</summary>
internal static class FacebookItems
{
    /// <param name="page">Our Page.</param>
    /// <param name="root">The post it stands under, where known.</param>
    /// <param name="comment">With an id.</param>
    public static InboundItem Of(string page, string? root, GraphComment comment)
    {
        root ??= comment.Object?.Id;
        var parent = comment.Parent?.Id is { } above ? FacebookIds.Comment(root, above) : root;
        return new InboundItem
        {
            Network = NetworkKind.Facebook,
            AccountRemoteId = page,
            Verb = InboundVerb.Created,
            Kind = comment.Parent is null ? InteractionKind.Comment : InteractionKind.Reply,
            RemoteId = FacebookIds.Comment(root, comment.Id!),
            ParentRemoteId = parent,
            RootRemoteId = root,
            Author = Author(comment.From),
            Text = comment.Message ?? "",
            MediaUrls = comment.Picture is { } picture ? [picture] : [],
            Permalink = comment.PermalinkUrl,
            CreatedAt = FacebookIds.Instant(comment.CreatedTime),
        };
    }

    /// <summary>A post in which somebody speaks of our Page.</summary>
    public static InboundItem Of(string page, GraphPost post) => new()
    {
        Network = NetworkKind.Facebook,
        AccountRemoteId = page,
        Verb = InboundVerb.Created,
        Kind = InteractionKind.Mention,
        RemoteId = post.Id!,
        RootRemoteId = post.Id,
        Author = Author(post.From),
        Text = post.Message ?? "",
        MediaUrls = post.FullPicture is { } picture ? [picture] : [],
        Permalink = post.PermalinkUrl,
        CreatedAt = FacebookIds.Instant(post.CreatedTime),
    };

    private static InboundAuthor? Author(GraphPerson? person) => person?.Id is { } id ? new(id, person.Name ?? "", null) : null;
}
