using System.Text;
using System.Text.Json.Nodes;
using Engagement.Sandbox.Graph;
using Engagement.Sandbox.Webhooks;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Control;

/// <summary>The public at Instagram: comments under our posts, and posts of their own that name us.</summary>
internal sealed class FansOfInstagram(SandboxWorld world, TruthOfInstagram truth, InstagramTalk talk, InstagramFeed feed)
{
    public JsonObject Comment(string? targetId, FanName author, long? number, string text, DateTimeOffset? createdAt)
    {
        var fan = world.Instagram.AddPerson(Handle(author.Handle ?? author.Name ?? "fan"), number);
        var at = createdAt ?? world.Now;
        if (targetId is null)
        {
            return truth.Of(Post(fan, text, at));
        }

        var parent = world.Instagram.StandingComment(targetId);
        var media = parent is null ? world.Instagram.StandingMedia(targetId) : world.Instagram.Media[parent.MediaId];
        return truth.Of(talk.Add(media ?? throw new Refused(404, "There is no such post."), parent, fan.Id, text, at));
    }

    public JsonObject? Change(string id, string? text, bool? hidden)
    {
        if (world.Instagram.StandingComment(id) is not { } comment)
        {
            return null;
        }

        (comment.Text, comment.Hidden) = (text ?? comment.Text, hidden ?? comment.Hidden);
        world.Changed();
        return truth.Of(comment);
    }

    public bool Delete(string id)
    {
        if (world.Instagram.StandingComment(id) is not { } comment)
        {
            return false;
        }

        talk.Remove(comment);
        return true;
    }

    public JsonObject Like(string postId, int count)
    {
        var media = world.Instagram.StandingMedia(postId) ?? throw new Refused(404, "There is no such post.");
        media.Likes += count;
        return truth.Of(media);
    }

    private InstagramMedia Post(InstagramPerson fan, string text, DateTimeOffset at)
    {
        var media = new InstagramMedia { Id = world.Instagram.Ids.Next(), AuthorId = fan.Id, Kind = "IMAGE", Caption = text, CreatedAt = at };
        world.Instagram.Add(media);
        world.Changed();
        feed.Mention(media);
        return media;
    }

    private static string Handle(string name)
    {
        var handle = new string([.. name.Normalize(NormalizationForm.FormD).ToLowerInvariant().Replace(' ', '.').Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.')]);
        return handle.Length == 0 ? "fan" : handle[..Math.Min(handle.Length, 30)];
    }
}
