using System.Text;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.X;

/// <summary>Makes a post of the words that were sent: fills in the people a reply answers, shortens links, finds everybody who is named.</summary>
internal sealed class XCompose(SandboxWorld world, SandboxOptions options)
{
    public XPost Make(XUser author, string sent, XPost? answers, IReadOnlyList<XMedia> media, bool fillMention, DateTimeOffset? createdAt = null)
    {
        var prefix = answers is null || !fillMention ? "" : PrefixFor(author, sent, answers);
        var id = world.X.Ids.Next();
        var (text, links) = Shorten(prefix + sent, media, id);
        return new XPost
        {
            Id = id,
            AuthorId = author.Id,
            Sent = sent,
            Text = text,
            DisplayStart = prefix.Length,
            CreatedAt = createdAt ?? world.Now,
            ConversationId = answers?.ConversationId ?? id,
            ReplyToId = answers?.Id,
            ReplyToUserId = answers?.AuthorId,
            Mentions = MentionsIn(text),
            Links = links,
            MediaIds = [.. media.Select(item => item.Id)],
            EditHistory = [id],
        };
    }

    /// <summary>A new version of a post: a new number in the same place.</summary>
    public XPost Edit(XPost old, string sent)
    {
        var id = world.X.Ids.Next();
        return new XPost
        {
            Id = id,
            AuthorId = old.AuthorId,
            Sent = sent,
            Text = sent,
            CreatedAt = old.CreatedAt,
            ConversationId = old.ConversationId == old.Id ? id : old.ConversationId,
            ReplyToId = old.ReplyToId,
            ReplyToUserId = old.ReplyToUserId,
            Mentions = MentionsIn(sent),
            MediaIds = old.MediaIds,
            EditHistory = [.. old.EditHistory, id],
            Hidden = old.Hidden,
            Likes = old.Likes,
        };
    }

    private string PrefixFor(XUser author, string sent, XPost answers)
    {
        var handle = world.X.Users[answers.AuthorId].Handle;
        var named = XText.Mentions(sent).Any(match => match.Groups[1].Value.Equals(handle, StringComparison.OrdinalIgnoreCase));
        return answers.AuthorId == author.Id || named ? "" : $"@{handle} ";
    }

    private (string Text, IReadOnlyList<XLink> Links) Shorten(string text, IReadOnlyList<XMedia> media, long postId)
    {
        if (!options.ShortenLinks || (media.Count == 0 && !text.Contains('.', StringComparison.Ordinal)))
        {
            return (text, []);
        }

        var shown = new StringBuilder();
        var links = new List<XLink>();
        var done = 0;
        foreach (var match in XText.Links(text))
        {
            shown.Append(text, done, match.Index - done);
            var expanded = match.Value.Contains("://", StringComparison.Ordinal) ? match.Value : "http://" + match.Value;
            links.Add(AppendLink(shown, expanded, expanded[(expanded.IndexOf("://", StringComparison.Ordinal) + 3)..], null));
            done = match.Index + match.Length;
        }

        shown.Append(text, done, text.Length - done);
        foreach (var item in media.Take(1))
        {
            shown.Append(shown.Length == 0 ? "" : " ");
            links.Add(AppendLink(shown, $"https://x.com/i/status/{postId}/photo/1", $"pic.x.com/{item.Id % 100_000_000:x}", item.Key));
        }

        return (shown.ToString(), links);
    }

    private XLink AppendLink(StringBuilder shown, string expanded, string display, string? mediaKey)
    {
        var url = "https://t.co/" + world.Dice.Token(10);
        var start = shown.Length;
        shown.Append(url);
        return new XLink(start, shown.Length, url, expanded, display.Length > 30 ? display[..29] + "…" : display, mediaKey);
    }

    private List<XMention> MentionsIn(string text) => !text.Contains('@', StringComparison.Ordinal)
        ? []
        : [.. XText.Mentions(text).Select(match => new XMention(match.Index, match.Index + match.Length, match.Groups[1].Value, world.X.FindUser(match.Groups[1].Value)?.Id))];
}
