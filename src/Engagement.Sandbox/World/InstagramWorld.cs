using System.Collections.Concurrent;

namespace Engagement.Sandbox.World;

/// <summary>Everything Instagram knows. It is a part of Graph: its numbers come from the same mint as those of Pages.</summary>
internal sealed class InstagramWorld(IdMint ids)
{
    public IdMint Ids { get; } = ids;

    public ConcurrentDictionary<long, InstagramAccount> Accounts { get; } = new();

    public ConcurrentDictionary<long, InstagramContainer> Containers { get; } = new();

    public ConcurrentDictionary<long, InstagramFile> Files { get; } = new();

    public ConcurrentDictionary<long, InstagramMedia> Media { get; } = new();

    public ConcurrentDictionary<long, InstagramComment> Comments { get; } = new();

    public ConcurrentDictionary<long, InstagramPerson> People { get; } = new();

    public InstagramAccount? Find(string? handle) =>
        Accounts.Values.FirstOrDefault(account => string.Equals(account.Handle, handle?.TrimStart('@'), StringComparison.OrdinalIgnoreCase));

    public InstagramAccount? OfPage(long pageId) => Accounts.Values.FirstOrDefault(account => account.PageId == pageId);

    public InstagramPerson AddPerson(string handle, long? id) =>
        (id is null ? People.Values.FirstOrDefault(person => person.Handle == handle) : null) ?? People.GetOrAdd(id ?? Ids.Next(), key => new InstagramPerson(key, handle));

    public string HandleOf(long id) =>
        Accounts.TryGetValue(id, out var account) ? account.Handle : People.TryGetValue(id, out var person) ? person.Handle : "instagram_user";

    /// <summary>Whether a number is one of Instagram's things.</summary>
    public bool Owns(string id) => long.TryParse(id, out var number)
        && (Accounts.ContainsKey(number) || Containers.ContainsKey(number) || Media.ContainsKey(number) || Comments.ContainsKey(number));

    public void Add(InstagramMedia media)
    {
        Media[media.Id] = media;
        if (Accounts.TryGetValue(media.AuthorId, out var account))
        {
            account.Media.Add(media.Id, media);
            return;
        }

        foreach (var named in Accounts.Values.Where(account => media.Caption.Contains($"@{account.Handle}", StringComparison.OrdinalIgnoreCase)))
        {
            named.Tags.Add(media.Id, media);
        }
    }

    public void Add(InstagramComment comment)
    {
        Comments[comment.Id] = comment;
        Media[comment.MediaId].Comments.Add(comment.Id, comment);
        if (comment.ParentId is { } parent && Comments.TryGetValue(parent, out var top))
        {
            top.Replies.Add(comment.Id, comment);
        }
    }

    public InstagramMedia? StandingMedia(string? id) =>
        long.TryParse(id, out var number) && Media.TryGetValue(number, out var media) && media.DeletedAt is null ? media : null;

    public InstagramComment? StandingComment(string? id) =>
        long.TryParse(id, out var number) && Comments.TryGetValue(number, out var comment) && comment.DeletedAt is null
        && Media[comment.MediaId].DeletedAt is null ? comment : null;
}
