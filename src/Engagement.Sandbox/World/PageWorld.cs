using System.Collections.Concurrent;

namespace Engagement.Sandbox.World;

/// <summary>Everything Facebook knows about our pages.</summary>
internal sealed class PageWorld(TimeProvider clock)
{
    public const long OperatorId = 100_000_000_000_001;

    public IdMint Ids { get; } = IdMint.ForFacebook(clock);

    public ConcurrentDictionary<long, FacebookPage> Pages { get; } = new();

    public ConcurrentDictionary<long, PagePost> Posts { get; } = new();

    public ConcurrentDictionary<long, PageComment> Comments { get; } = new();

    public ConcurrentDictionary<long, PagePhoto> Photos { get; } = new();

    public ConcurrentDictionary<long, PageVideo> Videos { get; } = new();

    public ConcurrentDictionary<long, FacebookPerson> People { get; } = new();

    public ConcurrentDictionary<string, GraphToken> Tokens { get; } = new();

    public ConcurrentDictionary<string, GraphSubscription> Subscriptions { get; } = new();

    public ConcurrentDictionary<string, PrivateMessage> Messages { get; } = new();

    public ConcurrentDictionary<long, PagePost> Scheduled { get; } = new();

    public FacebookPage? FindPage(string? handle) =>
        Pages.Values.FirstOrDefault(page => string.Equals(page.Handle, handle?.TrimStart('@'), StringComparison.OrdinalIgnoreCase));

    public FacebookPerson AddPerson(string name, long? id = null)
    {
        var known = id is null ? People.Values.FirstOrDefault(person => person.Name == name) : null;
        return known ?? People.GetOrAdd(id ?? Ids.Next(), key => new FacebookPerson(key, name));
    }

    public string NameOf(long id) =>
        Pages.TryGetValue(id, out var page) ? page.Name : People.TryGetValue(id, out var person) ? person.Name : "Facebook user";

    public void Add(PagePost post)
    {
        Posts[post.Id] = post;
        Pages[post.PageId].Posts.Add(post.Id, post);
        if (!post.Published && post.ScheduledAt is not null)
        {
            Scheduled[post.Id] = post;
        }

        foreach (var id in post.PhotoIds)
        {
            if (Photos.TryGetValue(id, out var photo))
            {
                photo.PostId ??= post.Id;
            }
        }
    }

    public void Add(PageComment comment)
    {
        Comments[comment.Id] = comment;
        Posts[comment.PostId].Comments.Add(comment.Id, comment);
        if (comment.ParentId is { } parent && Comments.TryGetValue(parent, out var top))
        {
            top.Replies.Add(comment.Id, comment);
        }
    }

    public PagePost? StandingPost(string? wireId) =>
        Number(wireId) is { } number && Posts.TryGetValue(number, out var post) && post.DeletedAt is null ? post : null;

    public PageComment? StandingComment(string? wireId) =>
        Number(wireId) is { } number && Comments.TryGetValue(number, out var comment) && comment.DeletedAt is null ? comment : null;

    /// <summary>Both spellings of a number are heard: with and without the object it hangs on.</summary>
    public static long? Number(string? wireId) =>
        wireId is not null && long.TryParse(wireId.AsSpan(wireId.LastIndexOf('_') + 1), out var number) ? number : null;
}
