using Engagement.Core.Channels;
using Engagement.Core.Inbox;

namespace Engagement.App.Networks.X;

/// <summary>Turns posts of others into inbound items.</summary>
internal static class XItems
{
    public static InboundItem Of(string accountId, XPost post, XIncludes? includes)
    {
        var author = includes?.Users?.FirstOrDefault(user => user.Id == post.AuthorId);
        return new InboundItem
        {
            Network = NetworkKind.X,
            AccountRemoteId = accountId,
            Verb = InboundVerb.Created,
            Kind = KindOf(accountId, post),
            RemoteId = post.Id!,
            ParentRemoteId = post.RepliedTo,
            RootRemoteId = post.ConversationId,
            Author = post.AuthorId is null ? null : new(post.AuthorId, author?.Name ?? author?.Username ?? "", author?.Username, author?.IsRobot ?? false) { Followers = author?.PublicMetrics?.FollowersCount },
            Text = XWords.Plain(post),
            MediaUrls = Pictures(post, includes),
            Permalink = Address(author?.Username, post.Id!),
            CreatedAt = post.CreatedAt,
        };
    }

    public static string Address(string? handle, string id) => $"https://x.com/{handle?.TrimStart('@') ?? "i"}/status/{id}";

    /// <summary>A comment stands right under a post of ours, a reply deeper in a thread of ours, a mention anywhere else.</summary>
    private static InteractionKind KindOf(string accountId, XPost post)
    {
        if (post.RepliedTo is null)
        {
            return InteractionKind.Mention;
        }

        if (post.RepliedTo != post.ConversationId)
        {
            return InteractionKind.Reply;
        }

        return post.InReplyToUserId is null || post.InReplyToUserId == accountId ? InteractionKind.Comment : InteractionKind.Mention;
    }

    private static List<string> Pictures(XPost post, XIncludes? includes) =>
        [.. (post.Attachments?.MediaKeys ?? [])
            .Select(key => includes?.Media?.FirstOrDefault(media => media.MediaKey == key))
            .Select(media => media?.Url ?? media?.PreviewImageUrl)
            .OfType<string>()];
}
