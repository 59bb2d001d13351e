using System.Text.Json.Nodes;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Graph;

/// <summary>Finds the object that a call is about, and the edge of it.</summary>
internal sealed class GraphRouter(SandboxWorld world, GraphTokens tokens, GraphConsents consents, GraphRender render, GraphEdges edges, GraphPublish publish, GraphFilms films, GraphComments comments, GraphSubscriptions subscriptions, InstagramRouter instagram)
{
    public async Task<GraphAnswer> RunAsync(GraphRequest request)
    {
        publish.PublishPlanned();
        films.PublishReady();
        switch (request.Path)
        {
            case ["oauth", "access_token"]:
                return tokens.Exchange(request, consents.Redeem);
            case ["debug_token"]:
                return tokens.Debug(request);
            case ["me", "accounts"]:
                return Accounts(request, tokens.Recognise(request));
        }

        var caller = tokens.Recognise(request);
        var id = request.Path.Count == 0 ? "" : request.Path[0] == "me" ? MyId(caller) : request.Path[0];
        var edge = request.Path.Count > 1 ? request.Path[1] : "";
        if (id == world.FacebookApp.AppId && edge == "subscriptions")
        {
            return await subscriptions.OfAppAsync(request, caller);
        }

        if (id == MyselfId && edge.Length == 0)
        {
            return GraphAnswer.Ok(new JsonObject { ["id"] = MyselfId, ["name"] = "Sandbox operator" });
        }

        if (world.Instagram.Owns(id))
        {
            return await instagram.RunAsync(id, edge, request, caller);
        }

        if (world.Facebook.Pages.TryGetValue(long.TryParse(id, out var number) ? number : 0, out var page))
        {
            return await OfPageAsync(page, edge, request, caller);
        }

        return Of(id, edge, request, caller);
    }

    private static readonly IReadOnlyList<GraphField> AccountFields = GraphField.Parse("access_token,category,name,id,tasks");

    private static string MyselfId => $"{PageWorld.OperatorId}";

    private static string MyId(GraphCaller caller) => caller.Page is { } page ? $"{page.Id}" : MyselfId;

    private GraphAnswer Accounts(GraphRequest request, GraphCaller caller)
    {
        if (caller.Page is not null)
        {
            throw RefusedByGraph.Parameter("Tried accessing nonexisting field (accounts) on node type (Page)");
        }

        var fields = GraphEdges.FieldsOf(request);
        fields = fields.Count > 0 ? fields : AccountFields;
        var pages = world.Facebook.Pages.Values.OrderBy(page => page.Id).ToList();
        return GraphAnswer.Ok(GraphEdges.Listed(pages, page => page.Id, page => render.Page(page, fields, tokens.OfPage), request));
    }

    private async Task<GraphAnswer> OfPageAsync(FacebookPage page, string edge, GraphRequest request, GraphCaller caller)
    {
        switch (request.Method, edge)
        {
            case ("GET", ""):
                return GraphAnswer.Ok(render.Page(page, GraphEdges.FieldsOf(request), tokens.OfPage));
            case ("GET", "feed" or "posts" or "published_posts"):
                return Posts(page, request, caller, published: true);
            case ("GET", "scheduled_posts"):
                return Posts(page, request, caller, published: false);
            case ("GET", "insights"):
                return GraphAnswer.Ok(GraphInsights.OfPage(page, request.Text("metric") ?? "", request.Text("period") ?? "day"));
            case (_, "subscribed_apps"):
                return subscriptions.OfPage(Own(page, caller), request);
            case ("POST", "feed"):
                return publish.Feed(Own(page, caller), request);
            case ("POST", "photos"):
                return await publish.PhotosAsync(Own(page, caller), request);
            case ("POST", "videos"):
                return await films.TakeAsync(Own(page, caller), request);
            case ("POST", "messages"):
                return comments.PrivateReply(Own(page, caller), request);
            default:
                throw Unknown(edge, "Page", request);
        }
    }

    private GraphAnswer Posts(FacebookPage page, GraphRequest request, GraphCaller caller, bool published)
    {
        var since = request.Time("since");
        var until = request.Time("until");
        var fields = GraphEdges.FieldsOf(request);
        var limit = Math.Max(0, request.Limit(25));
        var posts = page.Posts.Newer(0, GraphEdges.Read(request.Text("after")) ?? long.MaxValue, limit + 1, post => post.DeletedAt is null && post.Published == published
            && (published || post.ScheduledAt is not null) && !(post.CreatedAt < since) && !(post.CreatedAt > until));
        var more = posts.Count > limit;
        return GraphAnswer.Ok(GraphEdges.WritePage(more ? posts[..limit] : posts, more, post => post.Id, post => render.Post(post, fields, edges, caller), request));
    }

    private GraphAnswer Of(string id, string edge, GraphRequest request, GraphCaller caller)
    {
        var comment = world.Facebook.StandingComment(id);
        if (comment is not null)
        {
            return OfComment(comment, edge, request, caller);
        }

        var photo = PageWorld.Number(id) is { } number ? world.Facebook.Photos.GetValueOrDefault(number) : null;
        if (photo is not null && edge.Length == 0 && request.Method == "GET")
        {
            return GraphAnswer.Ok(render.Photo(photo, GraphEdges.FieldsOf(request)));
        }

        var film = PageWorld.Number(id) is { } filmId ? world.Facebook.Videos.GetValueOrDefault(filmId) : null;
        if (film is not null && edge.Length == 0 && request.Method == "GET")
        {
            return GraphAnswer.Ok(films.Show(film, GraphEdges.FieldsOf(request)));
        }

        var post = world.Facebook.StandingPost((film?.PostId ?? photo?.PostId)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? id) ?? throw RefusedByGraph.NotFound(id, request.Method);
        return OfPost(post, edge, request, caller);
    }

    private GraphAnswer OfPost(PagePost post, string edge, GraphRequest request, GraphCaller caller) => (request.Method, edge) switch
    {
        ("GET", "") => GraphAnswer.Ok(render.Post(post, GraphEdges.FieldsOf(request), edges, caller)),
        ("POST", "") => publish.Update(Owned(post, caller), request),
        ("DELETE", "") => publish.Remove(Owned(post, caller)),
        ("GET", "comments") => comments.List(post.Comments, below: false, request, caller),
        ("POST", "comments") => comments.Create(post, world.Facebook.StandingComment(request.Text("parent_comment_id")), request, caller),
        ("GET", "likes" or "reactions") => GraphAnswer.Ok(edges.LikesOf(post.LikedBy, Summarised(request))),
        ("POST" or "DELETE", "likes") => comments.Like(post.LikedBy, request, caller),
        ("GET", "insights") => GraphAnswer.Ok(GraphInsights.OfPost(post, GraphEdges.Visible(post.Comments, true).Count, request.Text("metric") ?? "")),
        _ => throw Unknown(edge, "PagePost", request),
    };

    private GraphAnswer OfComment(PageComment comment, string edge, GraphRequest request, GraphCaller caller) => (request.Method, edge) switch
    {
        ("GET", "") => GraphAnswer.Ok(render.Comment(comment, GraphEdges.FieldsOf(request), edges, caller)),
        ("POST", "") => comments.Update(comment, request, caller),
        ("DELETE", "") => comments.Remove(Removable(comment, caller)),
        ("GET", "comments") => comments.List(comment.Replies, below: true, request, caller),
        ("POST", "comments") => comments.Create(world.Facebook.Posts[comment.PostId], comment, request, caller),
        ("GET", "likes" or "reactions") => GraphAnswer.Ok(edges.LikesOf(comment.LikedBy, Summarised(request))),
        ("POST" or "DELETE", "likes") => comments.Like(comment.LikedBy, request, caller),
        _ => throw Unknown(edge, "Comment", request),
    };

    private static GraphField Summarised(GraphRequest request) => GraphField.Plain("likes") with
    {
        Arguments = request.Words.Keys.Where(name => name is "summary" or "limit").ToDictionary(name => name, name => request.Text(name)!),
    };

    private static FacebookPage Own(FacebookPage page, GraphCaller caller) => caller.Acting.Id == page.Id ? page
        : throw RefusedByGraph.Permission("If posting to a page, requires both pages_read_engagement and pages_manage_posts as an admin with sufficient administrative permission");

    private static PagePost Owned(PagePost post, GraphCaller caller) => caller.Acting.Id == post.PageId ? post
        : throw RefusedByGraph.Permission("Requires pages_manage_posts permission to manage the object");

    private PageComment Removable(PageComment comment, GraphCaller caller) => caller.Acting.Id == world.Facebook.Posts[comment.PostId].PageId ? comment
        : throw RefusedByGraph.Permission("Requires pages_manage_engagement permission to manage the object");

    internal static RefusedByGraph Unknown(string edge, string kind, GraphRequest request) => request.Method == "GET"
        ? RefusedByGraph.Parameter($"Tried accessing nonexisting field ({edge}) on node type ({kind})")
        : new RefusedByGraph(400, 100, $"Unsupported {request.Method.ToLowerInvariant()} request.") { Kind = "GraphMethodException" };
}
