using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Page;

/// <summary>The timelines of our accounts at Instagram: their own posts, and those of fans that name them.</summary>
internal sealed class ColumnsOfInstagram(SandboxWorld world)
{
    private const int CardsShown = 25;
    private const int AnswersShown = 60;

    public IEnumerable<Column> All() => world.Instagram.Accounts.Values.OrderBy(account => account.Id).Select(Of);

    private Column Of(InstagramAccount account)
    {
        var posts = account.Media.Newer(0, long.MaxValue, CardsShown, media => media.DeletedAt is null)
            .Concat(account.Tags.Newer(0, long.MaxValue, CardsShown, media => media.DeletedAt is null))
            .OrderByDescending(media => media.CreatedAt).Take(CardsShown);
        return new Column("instagram", $"{account.Id}", account.Name, account.Handle, [.. posts.Select(CardOf)]);
    }

    private Card CardOf(InstagramMedia media)
    {
        var comments = media.Comments.Newer(0, long.MaxValue, AnswersShown, comment => comment.DeletedAt is null);
        comments.Reverse();
        var pictures = media.Files.Select(id => world.Instagram.Files.GetValueOrDefault(id)).OfType<InstagramFile>()
            .Select(file => new Picture($"/sandbox/media/instagram/{file.Id}", file.AltText, file.ContentType.StartsWith("video/", StringComparison.Ordinal)));
        return new Card("instagram", $"{media.Id}", NameOf(media.AuthorId), "@" + world.Instagram.HandleOf(media.AuthorId), IsOurs(media.AuthorId), false,
            media.Kind == "REELS" ? "reel" : null, media.Caption, media.CreatedAt, media.Likes, [.. pictures],
            [.. comments.Where(comment => comment.ParentId is null).Select(comment => CardOf(comment, comments))]);
    }

    private Card CardOf(InstagramComment comment, List<InstagramComment> all) =>
        new("instagram", $"{comment.Id}", NameOf(comment.AuthorId), "@" + world.Instagram.HandleOf(comment.AuthorId), IsOurs(comment.AuthorId), comment.Hidden,
            null, comment.Text, comment.CreatedAt, 0, [], [.. all.Where(answer => answer.ParentId == comment.Id).Select(answer => CardOf(answer, []))]);

    private bool IsOurs(long id) => world.Instagram.Accounts.ContainsKey(id);

    private string NameOf(long id) => world.Instagram.Accounts.TryGetValue(id, out var account) ? account.Name : world.Instagram.HandleOf(id);
}
