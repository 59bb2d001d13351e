using System.Text.Json.Nodes;
using Engagement.Sandbox.Faults;
using Engagement.Sandbox.Webhooks;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Graph;

/// <summary>Comments of a page: reading, answering, correcting, hiding, liking, and the one private answer.</summary>
internal sealed class GraphComments(SandboxWorld world, FaultBox faults, GraphEdges edges, PageFeed feed)
{
    public GraphAnswer List(Timeline<PageComment> comments, bool below, GraphRequest request, GraphCaller caller)
    {
        // A user's token gets an empty list and no error: one of the traps of Graph.
        var everything = below || request.Text("filter") == "stream";
        var found = caller.Page is null ? [] : GraphEdges.Visible(comments, everything);
        if (faults.Strike(FaultKind.IndexLag, "facebook", request.Method, request.WirePath) is { } lag)
        {
            found.RemoveAll(comment => comment.CreatedAt > world.Now - (lag.Delay ?? TimeSpan.FromSeconds(10)));
        }

        var withFrom = faults.Strike(FaultKind.FromMissing, "facebook", request.Method, request.WirePath) is null;
        var empty = faults.Strike(FaultKind.EmptyPage, "facebook", request.Method, request.WirePath) is not null;
        return GraphAnswer.Ok(edges.ListComments(found, request, caller, withFrom, empty));
    }

    /// <summary>Below a post, or below a comment; an answer to an answer lands under the comment at the top.</summary>
    public GraphAnswer Create(PagePost post, PageComment? parent, GraphRequest request, GraphCaller caller)
    {
        var message = request.Text("message") ?? "";
        var picture = request.Text("attachment_url") ?? request.Text("attachment_share_url");
        if (message.Length == 0 && picture is null)
        {
            throw RefusedByGraph.Parameter("A message or an attachment is required.");
        }

        var comment = Add(post, parent, caller.Acting.Id, message, picture, world.Now);
        return GraphAnswer.Ok(new JsonObject { ["id"] = comment.WireId });
    }

    public PageComment Add(PagePost post, PageComment? parent, long authorId, string message, string? picture, DateTimeOffset at)
    {
        var comment = new PageComment
        {
            Id = world.Facebook.Ids.Next(),
            PostId = post.Id,
            ParentId = parent?.ParentId ?? parent?.Id,
            AuthorId = authorId,
            Message = message,
            AttachmentUrl = picture,
            CreatedAt = at,
        };
        world.Facebook.Add(comment);
        world.Changed();
        feed.Comment(comment, "add");
        return comment;
    }

    /// <summary>The path without <c>/comments</c> writes over what is there.</summary>
    public GraphAnswer Update(PageComment comment, GraphRequest request, GraphCaller caller)
    {
        var page = caller.Acting;
        if (request.Text("message") is { } message)
        {
            if (comment.AuthorId != page.Id)
            {
                throw RefusedByGraph.Permission("Requires pages_manage_engagement permission to manage the object");
            }

            Edit(comment, message);
        }

        if (request.Flag("is_hidden") is { } hidden)
        {
            Hide(comment, hidden);
        }

        return GraphAnswer.Success();
    }

    public void Edit(PageComment comment, string message)
    {
        comment.Message = message;
        world.Changed();
        feed.Comment(comment, "edited");
    }

    public void Hide(PageComment comment, bool hidden)
    {
        comment.Hidden = hidden;
        world.Changed();
        feed.Comment(comment, hidden ? "hide" : "unhide");
    }

    public GraphAnswer Remove(PageComment comment)
    {
        comment.DeletedAt = world.Now;
        world.Changed();
        feed.Comment(comment, "remove");
        return GraphAnswer.Success();
    }

    public GraphAnswer Like(HashSet<long> likedBy, GraphRequest request, GraphCaller caller)
    {
        var page = caller.Acting.Id;
        lock (likedBy)
        {
            _ = request.Method == "DELETE" ? likedBy.Remove(page) : likedBy.Add(page);
        }

        world.Changed();
        return GraphAnswer.Success();
    }

    public GraphAnswer PrivateReply(FacebookPage page, GraphRequest request)
    {
        var recipient = request.Structure("recipient");
        var comment = world.Facebook.StandingComment(recipient?["comment_id"]?.ToString())
            ?? throw new RefusedByGraph(400, 100, "(#100) No matching comment found") { Subcode = 2018292 };
        var text = request.Structure("message")?["text"]?.ToString();
        if (string.IsNullOrEmpty(text))
        {
            throw RefusedByGraph.Parameter("Param message must contain text");
        }

        lock (comment)
        {
            if (comment.PrivatelyAnswered)
            {
                throw RefusedByGraph.ForCode(10900);
            }

            if (comment.AuthorId == page.Id || world.Facebook.Pages.ContainsKey(comment.AuthorId) || comment.CreatedAt < world.Now.AddDays(-7))
            {
                throw RefusedByGraph.ForCode(10903);
            }

            comment.PrivatelyAnswered = true;
        }

        var message = new PrivateMessage("m_" + world.Dice.Token(60), page.Id, comment.Id, comment.AuthorId, text, world.Now);
        world.Facebook.Messages[message.Id] = message;
        world.Changed();
        return GraphAnswer.Ok(new JsonObject { ["recipient_id"] = $"{message.RecipientId}", ["message_id"] = message.Id });
    }
}
