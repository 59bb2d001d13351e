using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Engagement.Sandbox.Graph;
using Engagement.Sandbox.Webhooks;
using Engagement.Sandbox.World;
using Engagement.Sandbox.X;

namespace Engagement.Sandbox.Control;

/// <summary>The public: people who comment on what our accounts say.</summary>
internal sealed class Fans(SandboxWorld world, Truth truth, XCompose compose, XActivity activity, GraphComments comments, PageFeed feed, FansOfInstagram instagram, FansOfMastodon mastodon)
{
    public JsonObject Comment(string host, string network, string? postId, string? parentId, FanName author, string text, DateTimeOffset? createdAt) => network switch
    {
        "x" => CommentAtX(parentId ?? postId, author, text, createdAt),
        "facebook" => CommentAtFacebook(postId, parentId, author, text, createdAt),
        "instagram" => instagram.Comment(parentId ?? postId, author, NumberOf(author.Id), text, createdAt),
        "mastodon" => mastodon.Comment(host, parentId ?? postId, author, NumberOf(author.Id), text, createdAt),
        _ => throw new Refused(400, "network must be x, facebook, instagram or mastodon."),
    };

    public JsonObject Change(string id, string? text, bool? hidden)
    {
        if (world.Facebook.StandingComment(id) is { } comment)
        {
            if (text is not null)
            {
                comments.Edit(comment, text);
            }

            if (hidden is { } hide)
            {
                comments.Hide(comment, hide);
            }

            return truth.Of(comment);
        }

        return instagram.Change(id, text, hidden) ?? mastodon.Change(id, text) ?? truth.Of(ChangeAtX(Fan(id), text, hidden));
    }

    public void Delete(string id)
    {
        if (world.Facebook.StandingComment(id) is { } comment)
        {
            comments.Remove(comment);
            return;
        }

        if (instagram.Delete(id) || mastodon.Delete(id))
        {
            return;
        }

        var post = Fan(id);
        world.X.Delete(post, world.Now);
        world.Changed();
        activity.Deleted(post);
    }

    public JsonObject Like(string network, string postId, int count = 1)
    {
        world.Changed();
        if (network == "mastodon")
        {
            return mastodon.Like(postId, count);
        }

        if (network == "instagram")
        {
            return instagram.Like(postId, count);
        }

        if (network == "x")
        {
            var post = world.X.StandingPost(postId) ?? throw new Refused(404, "There is no such post.");
            post.Likes += count;
            return truth.Of(post);
        }

        var liked = world.Facebook.StandingPost(postId) ?? throw new Refused(404, "There is no such post.");
        for (var one = 0; one < count; one++)
        {
            var person = world.Facebook.Ids.Next();
            lock (liked.LikedBy)
            {
                liked.LikedBy.Add(person);
            }

            feed.Reaction(liked, person, "add");
        }

        return truth.Of(liked);
    }

    private JsonObject CommentAtX(string? targetId, FanName author, string text, DateTimeOffset? createdAt)
    {
        var target = targetId is null ? null : world.X.StandingPost(targetId) ?? throw new Refused(404, "There is no such post.");
        var post = compose.Make(XFan(author), text, target, [], fillMention: true, createdAt);
        world.X.Add(post);
        world.Changed();
        activity.Created(post);
        return truth.Of(post);
    }

    private JsonObject CommentAtFacebook(string? postId, string? parentId, FanName author, string text, DateTimeOffset? createdAt)
    {
        var parent = parentId is null || parentId == postId ? null : world.Facebook.StandingComment(parentId);
        var post = (parent is null ? world.Facebook.StandingPost(postId ?? parentId) : world.Facebook.Posts[parent.PostId])
            ?? throw new Refused(404, "There is no such post.");
        var id = NumberOf(author.Id);
        var person = world.Facebook.AddPerson(author.Name ?? author.Handle ?? "A fan", id);
        return truth.Of(comments.Add(post, parent, person.Id, text, null, createdAt ?? world.Now));
    }

    private XPost ChangeAtX(XPost post, string? text, bool? hidden)
    {
        if (hidden is { } hide)
        {
            post.Hidden = hide;
        }

        if (text is not null)
        {
            var edited = compose.Edit(post, text);
            post.ReplacedBy = edited.Id;
            world.X.Add(edited);
            activity.Created(edited);
            post = edited;
        }

        world.Changed();
        return post;
    }

    private XPost Fan(string id) => world.X.StandingPost(id) is { } post && !world.X.Users[post.AuthorId].Ours
        ? post
        : throw new Refused(404, "There is no such comment of a fan.");

    private XUser XFan(FanName author)
    {
        var id = NumberOf(author.Id);
        if (id is { } known && world.X.Users.TryGetValue(known, out var user))
        {
            return user;
        }

        var handle = Handle(author.Handle ?? author.Name ?? "fan");
        if (id is { } another && world.X.FindUser(handle) is not null)
        {
            // Two people of one name: the second gets digits, as networks do.
            handle = handle[..Math.Min(handle.Length, 9)] + (another % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        }

        return world.X.FindUser(handle) ?? world.X.AddUser(handle, author.Name ?? handle, ours: false, id);
    }

    /// <summary>Networks count their people; an id that is a word becomes the same number each time.</summary>
    private static long? NumberOf(string? id)
    {
        if (string.IsNullOrEmpty(id))
        {
            return null;
        }

        return long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : (long)(BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(id))) % 900_000_000_000_000) + 100_000_000_000_000;
    }

    private static string Handle(string name)
    {
        var handle = new string([.. name.Normalize(NormalizationForm.FormD).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')]);
        return handle.Length == 0 ? "fan" : handle[..Math.Min(handle.Length, 15)];
    }
}
