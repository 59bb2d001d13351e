using System.Text.Json.Nodes;
using Engagement.Sandbox.Faults;
using Engagement.Sandbox.Webhooks;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Graph;

/// <summary>Comments on Instagram: reading, answering, hiding, and answering where others name us.</summary>
internal sealed class InstagramTalk(SandboxWorld world, FaultBox faults, InstagramRender render, InstagramFeed feed)
{
    /// <summary>Newest first; hidden ones too.</summary>
    public GraphAnswer List(Timeline<InstagramComment> comments, bool answers, GraphRequest request)
    {
        var found = comments.All();
        found.RemoveAll(comment => comment.DeletedAt is not null || (!answers && comment.ParentId is not null));
        if (Strikes(FaultKind.IndexLag, request) is { } lag)
        {
            found.RemoveAll(comment => comment.CreatedAt > world.Now - (lag.Delay ?? TimeSpan.FromSeconds(10)));
        }

        found.Reverse();
        var withFrom = Strikes(FaultKind.FromMissing, request) is null;
        var empty = Strikes(FaultKind.EmptyPage, request) is not null;
        var fields = GraphEdges.FieldsOf(request);
        return GraphAnswer.Ok(GraphEdges.Listed(found, comment => comment.Id, comment => render.Comment(comment, fields, withFrom), request, empty));
    }

    public GraphAnswer Create(InstagramMedia media, InstagramComment? parent, GraphRequest request, InstagramAccount account)
    {
        if (parent is { Hidden: true } or { ParentId: not null })
        {
            throw RefusedByGraph.Parameter("Only comments that are at the top and not hidden can be replied to.");
        }

        return Made(Add(media, parent, account.Id, request.Need("message"), world.Now));
    }

    public GraphAnswer AnswerMention(GraphRequest request, InstagramAccount account)
    {
        var media = world.Instagram.StandingMedia(request.Need("media_id"));
        var comment = world.Instagram.StandingComment(request.Text("comment_id"));
        var words = comment?.Text ?? media?.Caption ?? "";
        return media is not null && words.Contains($"@{account.Handle}", StringComparison.OrdinalIgnoreCase)
            ? Made(Add(media, comment, account.Id, request.Need("message"), world.Now))
            : throw RefusedByGraph.NotFound(request.Need("media_id"), "POST");
    }

    public InstagramComment Add(InstagramMedia media, InstagramComment? parent, long authorId, string text, DateTimeOffset at)
    {
        var comment = new InstagramComment
        {
            Id = world.Instagram.Ids.Next(),
            MediaId = media.Id,
            ParentId = parent?.ParentId ?? parent?.Id,
            AuthorId = authorId,
            Text = text,
            CreatedAt = at,
        };
        world.Instagram.Add(comment);
        world.Changed();
        feed.Comment(comment);
        return comment;
    }

    public GraphAnswer Hide(InstagramComment comment, GraphRequest request)
    {
        comment.Hidden = request.Flag("hide") ?? throw RefusedByGraph.Parameter("The parameter hide is required.");
        world.Changed();
        return GraphAnswer.Success();
    }

    public GraphAnswer Remove(InstagramComment comment)
    {
        comment.DeletedAt = world.Now;
        world.Changed();
        return GraphAnswer.Success();
    }

    private static GraphAnswer Made(InstagramComment comment) => GraphAnswer.Ok(new JsonObject { ["id"] = $"{comment.Id}" });

    private Fault? Strikes(FaultKind kind, GraphRequest request) => faults.Strike(kind, "instagram", request.Method, request.WirePath);
}
