using Engagement.Sandbox.World;

namespace Engagement.Sandbox.X;

/// <summary>The part of X's search language that clients of a desk use: alternatives of conversation, sender, receiver, kind and words.</summary>
internal sealed class XQuery
{
    private readonly XWorld _world;
    private readonly IReadOnlyList<IReadOnlyList<string>> _alternatives;

    private XQuery(XWorld world, IReadOnlyList<IReadOnlyList<string>> alternatives)
    {
        _world = world;
        _alternatives = alternatives;
    }

    public static XQuery Parse(string text, XWorld world)
    {
        var flat = text.Replace('(', ' ').Replace(')', ' ');
        return new XQuery(world, [.. flat.Split(" OR ", StringSplitOptions.RemoveEmptyEntries)
            .Select(part => (IReadOnlyList<string>)part.Split(' ', StringSplitOptions.RemoveEmptyEntries))]);
    }

    /// <summary>The smallest list that holds every answer: one conversation, one person's posts, or everything.</summary>
    public Timeline<XPost>? Source()
    {
        var terms = _alternatives.Count == 1 ? _alternatives[0] : [];
        foreach (var term in terms)
        {
            if (Value(term, "conversation_id:") is { } conversation)
            {
                return long.TryParse(conversation, out var id) ? _world.Conversation(id) : null;
            }
        }

        var from = terms.Select(term => Value(term, "from:")).OfType<string>().FirstOrDefault();
        return from is null ? _world.Everything : FindUser(from)?.Posts;
    }

    public bool Matches(XPost post) => _alternatives.Any(terms => terms.All(term => Holds(post, term)));

    private bool Holds(XPost post, string term)
    {
        if (term.StartsWith('-'))
        {
            return !Holds(post, term[1..]);
        }

        return term switch
        {
            "is:reply" => post.ReplyToId is not null,
            "is:retweet" or "is:quote" => false,
            "has:media" => post.MediaIds.Count > 0,
            "has:links" => post.Links.Any(link => link.MediaKey is null),
            _ => HoldsValue(post, term),
        };
    }

    private bool HoldsValue(XPost post, string term)
    {
        if (Value(term, "conversation_id:") is { } conversation)
        {
            return XRender.Id(post.ConversationId) == conversation;
        }

        if ((Value(term, "in_reply_to_tweet_id:") ?? Value(term, "in_reply_to_post_id:")) is { } parent)
        {
            return post.ReplyToId is { } id && XRender.Id(id) == parent;
        }

        if (Value(term, "from:") is { } from)
        {
            return FindUser(from)?.Id == post.AuthorId;
        }

        if (Value(term, "to:") is { } to)
        {
            return FindUser(to) is { } receiver && post.ReplyToUserId == receiver.Id;
        }

        return Value(term, "lang:") is not null || post.Text.Contains(term.Trim('"'), StringComparison.OrdinalIgnoreCase);
    }

    private XUser? FindUser(string name) =>
        long.TryParse(name, out var id) && _world.Users.TryGetValue(id, out var user) ? user : _world.FindUser(name);

    private static string? Value(string term, string operation) =>
        term.StartsWith(operation, StringComparison.OrdinalIgnoreCase) ? term[operation.Length..] : null;
}
