using System.Text.Json.Nodes;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Graph;

/// <summary>The part of Graph that is Instagram's: accounts, containers, media, comments. Only the token of the account's own Page acts.</summary>
internal sealed class InstagramRouter(SandboxWorld world, InstagramRender render, InstagramPublish publish, InstagramTalk talk)
{
    public async Task<GraphAnswer> RunAsync(string id, string edge, GraphRequest request, GraphCaller caller)
    {
        var number = long.Parse(id, System.Globalization.CultureInfo.InvariantCulture);
        if (world.Instagram.Accounts.TryGetValue(number, out var account))
        {
            return await OfAccountAsync(Own(account, caller), edge, request);
        }

        if (world.Instagram.Containers.TryGetValue(number, out var container) && request.Method == "GET" && edge.Length == 0)
        {
            Own(world.Instagram.Accounts[container.AccountId], caller);
            return GraphAnswer.Ok(InstagramRender.Container(container, GraphEdges.FieldsOf(request), world.Now));
        }

        if (world.Instagram.StandingComment(id) is { } comment)
        {
            return OfComment(comment, edge, request, caller);
        }

        return world.Instagram.StandingMedia(id) is { } media ? OfMedia(media, edge, request, caller) : throw RefusedByGraph.NotFound(id, request.Method);
    }

    private async Task<GraphAnswer> OfAccountAsync(InstagramAccount account, string edge, GraphRequest request) => (request.Method, edge) switch
    {
        ("GET", "") => GraphAnswer.Ok(InstagramRender.Account(account, GraphEdges.FieldsOf(request), field => Mentioned(account, field))),
        ("POST", "media") => await publish.PrepareAsync(account, request),
        ("POST", "media_publish") => publish.Publish(account, request),
        ("GET", "content_publishing_limit") => publish.Limit(account, request),
        ("GET", "media") => Listed(account.Media, request),
        ("GET", "tags") => Listed(account.Tags, request),
        ("POST", "mentions") => talk.AnswerMention(request, account),
        _ => throw GraphRouter.Unknown(edge, "IGUser", request),
    };

    private GraphAnswer OfMedia(InstagramMedia media, string edge, GraphRequest request, GraphCaller caller)
    {
        var account = Owner(media, caller);
        switch (request.Method, edge)
        {
            case ("GET", ""):
                return GraphAnswer.Ok(render.Media(media, GraphEdges.FieldsOf(request)));
            case ("GET", "comments"):
                return talk.List(media.Comments, answers: false, request);
            case ("POST", "comments"):
                return talk.Create(media, null, request, account);
            case ("GET", "insights"):
                return GraphAnswer.Ok(Insights(media, request));
            case ("DELETE", ""):
                media.DeletedAt = world.Now;
                world.Changed();
                return GraphAnswer.Success();
            default:
                throw GraphRouter.Unknown(edge, "IGMedia", request);
        }
    }

    private GraphAnswer OfComment(InstagramComment comment, string edge, GraphRequest request, GraphCaller caller)
    {
        var media = world.Instagram.Media[comment.MediaId];
        var account = Owner(media, caller);
        return (request.Method, edge) switch
        {
            ("GET", "") => GraphAnswer.Ok(render.Comment(comment, GraphEdges.FieldsOf(request))),
            ("POST", "") => talk.Hide(comment, request),
            ("DELETE", "") => talk.Remove(comment),
            ("GET", "replies") => talk.List(comment.Replies, answers: true, request),
            ("POST", "replies") => talk.Create(media, comment, request, account),
            _ => throw GraphRouter.Unknown(edge, "IGComment", request),
        };
    }

    private JsonObject? Mentioned(InstagramAccount account, GraphField field)
    {
        var name = $"@{account.Handle}";
        var comment = world.Instagram.StandingComment(field.Arguments.GetValueOrDefault("comment_id"));
        var media = world.Instagram.StandingMedia(field.Arguments.GetValueOrDefault("media_id"));
        return comment?.Text.Contains(name, StringComparison.OrdinalIgnoreCase) == true ? render.Comment(comment, field.Children, withFrom: false)
            : media?.Caption.Contains(name, StringComparison.OrdinalIgnoreCase) == true ? render.Media(media, field.Children)
            : throw RefusedByGraph.NotFound(field.Arguments.Values.FirstOrDefault() ?? "0", "GET");
    }

    private GraphAnswer Listed(Timeline<InstagramMedia> timeline, GraphRequest request)
    {
        var media = timeline.All();
        media.RemoveAll(one => one.DeletedAt is not null);
        media.Reverse();
        var fields = GraphEdges.FieldsOf(request);
        return GraphAnswer.Ok(GraphEdges.Listed(media, one => one.Id, one => render.Media(one, fields), request));
    }

    private static JsonObject Insights(InstagramMedia media, GraphRequest request)
    {
        var comments = media.Comments.All().Count(comment => comment.DeletedAt is null);
        return GraphInsights.All(request.Text("metric") ?? "", $"{media.Id}", "lifetime", name => name switch
        {
            "views" => 160 + (media.Likes * 31) + (comments * 40),
            "reach" => 120 + (media.Likes * 25) + (comments * 30),
            "likes" => media.Likes,
            "comments" => comments,
            "total_interactions" => media.Likes + comments,
            "shares" or "saved" or "follows" or "profile_visits" or "replies" or "reposts" => 0,
            "ig_reels_avg_watch_time" or "ig_reels_video_view_total_time" when media.Kind == "REELS" => 0,
            _ => null,
        });
    }

    private InstagramAccount Owner(InstagramMedia media, GraphCaller caller) =>
        world.Instagram.Accounts.TryGetValue(media.AuthorId, out var account) ? Own(account, caller) : throw RefusedByGraph.NotFound($"{media.Id}", "GET");

    private static InstagramAccount Own(InstagramAccount account, GraphCaller caller) => caller.Page?.Id == account.PageId || (caller.Page is null && !caller.IsApp)
        ? account
        : throw new RefusedByGraph(403, 10, "(#10) Application does not have permission for this action");
}
