using System.Collections.Concurrent;

namespace Engagement.Sandbox.World;

/// <summary>Everything X knows. Finding is by dictionary, reading a timeline is by number: nothing grows with the size of the world.</summary>
internal sealed class XWorld(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, XUser> _byHandle = new(StringComparer.OrdinalIgnoreCase);

    public IdMint Ids { get; } = IdMint.ForX(clock);

    public ConcurrentDictionary<long, XUser> Users { get; } = new();

    public ConcurrentDictionary<long, XPost> Posts { get; } = new();

    public ConcurrentDictionary<long, XMedia> Media { get; } = new();

    public ConcurrentDictionary<long, XWebhook> Webhooks { get; } = new();

    public ConcurrentDictionary<long, XSubscription> Subscriptions { get; } = new();

    public Timeline<XPost> Everything { get; } = new();

    private ConcurrentDictionary<long, Timeline<XPost>> Conversations { get; } = new();

    public XUser? FindUser(string? handle) =>
        handle is not null && _byHandle.TryGetValue(handle.TrimStart('@'), out var user) ? user : null;

    public XUser AddUser(string handle, string name, bool ours, long? id = null)
    {
        var user = new XUser { Id = id ?? Ids.Next(), Handle = handle.TrimStart('@'), Name = name, Ours = ours, CreatedAt = clock.GetUtcNow() };
        return Restore(user);
    }

    public XUser Restore(XUser user)
    {
        var kept = _byHandle.GetOrAdd(user.Handle, user);
        Users[kept.Id] = kept;
        return kept;
    }

    public void Add(XPost post)
    {
        Posts[post.Id] = post;
        Everything.Add(post.Id, post);
        Conversations.GetOrAdd(post.ConversationId, _ => new Timeline<XPost>()).Add(post.Id, post);
        Users[post.AuthorId].Posts.Add(post.Id, post);
        foreach (var id in post.Mentions.Select(mention => mention.UserId).OfType<long>().Distinct().Where(id => id != post.AuthorId))
        {
            Users[id].Mentions.Add(post.Id, post);
        }

        if (post.ReplyToId is { } parent && Posts.TryGetValue(parent, out var above))
        {
            above.CountReply(1);
        }
    }

    public void Delete(XPost post, DateTimeOffset now)
    {
        post.DeletedAt = now;
        if (post.ReplyToId is { } parent && Posts.TryGetValue(parent, out var above))
        {
            above.CountReply(-1);
        }
    }

    public Timeline<XPost>? Conversation(long id) => Conversations.GetValueOrDefault(id);

    public XPost? StandingPost(string? id) =>
        long.TryParse(id, out var number) && Posts.TryGetValue(number, out var post) && post.DeletedAt is null ? post : null;
}
