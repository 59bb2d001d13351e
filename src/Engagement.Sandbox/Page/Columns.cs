using Engagement.Sandbox.World;
using Engagement.Sandbox.X;

namespace Engagement.Sandbox.Page;

/// <summary>Reads the world as the public sees it: one timeline for each account, answers below what they answer.</summary>
internal sealed class Columns(SandboxWorld world, ColumnsOfInstagram instagram)
{
    private const int CardsShown = 25;
    private const int AnswersShown = 60;

    public IReadOnlyList<Column> All() =>
    [
        .. world.X.Users.Values.Where(user => user.Ours).OrderBy(user => user.Id).Select(OfX),
        .. world.Facebook.Pages.Values.OrderBy(page => page.Id).Select(OfPage),
        .. instagram.All(),
        .. world.Mastodon.People.Values.Where(person => person.Ours).OrderBy(person => person.Id).Select(OfPerson),
    ];

    private Column OfX(XUser user)
    {
        var roots = user.Posts.Newer(0, long.MaxValue, CardsShown, post => post.Stands && post.ReplyToId is null)
            .Concat(user.Mentions.Newer(0, long.MaxValue, CardsShown, post => post.Stands && post.ReplyToId is null))
            .OrderByDescending(post => post.CreatedAt).Take(CardsShown);
        return new Column("x", XRender.Id(user.Id), user.Name, user.Handle, [.. roots.Select(OfX)]);
    }

    private Card OfX(XPost post)
    {
        var below = world.X.Conversation(post.ConversationId)?.Newer(post.Id, long.MaxValue, AnswersShown, item => item.Stands && item.ReplyToId is not null) ?? [];
        below.Reverse();
        return CardOf(post, [.. below.Select(answer => CardOf(answer, []))]);
    }

    private Card CardOf(XPost post, IReadOnlyList<Card> answers)
    {
        var author = world.X.Users[post.AuthorId];
        var pictures = post.MediaIds.Select(id => world.X.Media.GetValueOrDefault(id)).OfType<XMedia>()
            .Select(media => new Picture($"/sandbox/media/x/{media.Id}", media.AltText, media.IsVideo));
        return new Card("x", XRender.Id(post.Id), author.Name, "@" + author.Handle, author.Ours, post.Hidden, post.EditHistory.Count > 1 ? "edited" : null,
            post.Text[..post.DisplayStart] + post.Sent[..Math.Min(post.Sent.Length, 2000)], post.CreatedAt, post.Likes, [.. pictures], answers);
    }

    private Column OfPage(FacebookPage page)
    {
        var posts = page.Posts.Newer(0, long.MaxValue, CardsShown, post => post is { DeletedAt: null, Published: true }).OrderByDescending(post => post.CreatedAt);
        return new Column("facebook", $"{page.Id}", page.Name, page.Handle, [.. posts.Select(post => OfPost(page, post))]);
    }

    private Card OfPost(FacebookPage page, PagePost post)
    {
        var pictures = post.PhotoIds.Select(id => world.Facebook.Photos.GetValueOrDefault(id)).OfType<PagePhoto>()
            .Select(photo => new Picture(photo.Bytes.Length > 0 ? $"/sandbox/media/facebook/{photo.Id}" : photo.Url ?? "", photo.AltText))
            .Concat(post.VideoId is { } film ? [new Picture($"/sandbox/media/facebook/{film}", null, IsFilm: true)] : []);
        var comments = post.Comments.Newer(0, long.MaxValue, AnswersShown, comment => comment.DeletedAt is null);
        comments.Reverse();
        var text = post.Link is null || post.Message.Contains(post.Link, StringComparison.Ordinal) ? post.Message : post.Message + "\n" + post.Link;
        return new Card("facebook", post.WireId, page.Name, "Page", true, post.Hidden, post.UpdatedAt > post.CreatedAt.AddSeconds(1) ? "edited" : null, text, post.CreatedAt,
            post.LikedBy.Count, [.. pictures], [.. comments.Where(comment => comment.ParentId is null).Select(comment => OfComment(page, comment, comments))]);
    }

    private Column OfPerson(MastodonPerson person)
    {
        var own = person.Statuses.Newer(0, long.MaxValue, CardsShown, status => status.DeletedAt is null && status.ReplyToId is null);
        var named = world.Mastodon.Everything.Newer(0, long.MaxValue, CardsShown, status => status.DeletedAt is null && status.ReplyToId is null && status.MentionIds.Contains(person.Id));
        return new Column("mastodon", $"{person.Id}", person.Name, person.Acct, [.. own.Concat(named).Distinct().OrderByDescending(status => status.CreatedAt).Take(CardsShown).Select(OfStatus)]);
    }

    private Card OfStatus(MastodonStatus status) =>
        CardOf(status, [.. world.Mastodon.Thread(status.Id).Where(answer => answer.Id != status.Id && answer.DeletedAt is null).Take(AnswersShown).Select(answer => CardOf(answer, []))]);

    private Card CardOf(MastodonStatus status, IReadOnlyList<Card> answers)
    {
        var author = world.Mastodon.People[status.AuthorId];
        var pictures = status.MediaIds.Select(id => world.Mastodon.Uploads.GetValueOrDefault(id)).OfType<MastodonUpload>().Select(upload => new Picture($"/sandbox/media/mastodon/{upload.Id}", upload.Description, upload.Kind == "video"));
        var note = status.Visibility != "public" ? status.Visibility : status.EditedAt is null ? null : "edited";
        return new Card("mastodon", $"{status.Id}", author.Name, "@" + author.Acct, author.Ours, false, note, status.Spoiler.Length > 0 ? $"{status.Spoiler}\n\n{status.Text}" : status.Text,
            status.CreatedAt, status.FavouritedBy.Count, [.. pictures], answers);
    }

    private Card OfComment(FacebookPage page, PageComment comment, List<PageComment> all) =>
        new("facebook", comment.WireId, world.Facebook.NameOf(comment.AuthorId), "", comment.AuthorId == page.Id, comment.Hidden,
            comment.PrivatelyAnswered ? "answered privately" : null, comment.Message, comment.CreatedAt, comment.LikedBy.Count,
            comment.AttachmentUrl is { } url ? [new Picture(url, null)] : [],
            [.. all.Where(answer => answer.ParentId == comment.Id).Select(answer => OfComment(page, answer, []))]);
}
