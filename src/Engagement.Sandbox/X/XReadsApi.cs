using System.Globalization;
using System.Text.Json.Nodes;
using Engagement.Sandbox.Faults;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.X;

/// <summary>Reading posts: one, many, a timeline, mentions, search, and what was used.</summary>
internal sealed class XReadsApi(SandboxWorld world, FaultBox faults, XPage page)
{
    private static readonly TimeSpan DefaultLag = TimeSpan.FromSeconds(10);

    public void Map(XDoor door, IEndpointRouteBuilder routes)
    {
        door.Map(routes, "GET", "/2/tweets/{id}", XAccess.Either, One);
        door.Map(routes, "GET", "/2/tweets", XAccess.Either, Many);
        door.Map(routes, "GET", "/2/users/{id}/tweets", XAccess.Either, Posts);
        door.Map(routes, "GET", "/2/users/{id}/mentions", XAccess.Either, Mentions);
        door.Map(routes, "GET", "/2/tweets/search/recent", XAccess.Either, Search);
        door.Map(routes, "GET", "/2/usage/tweets", XAccess.App, Usage);
    }

    private XAnswer One(XRequest request)
    {
        var fields = XFields.Of(request);
        var id = request.Route("id");
        var post = world.X.StandingPost(id);
        return XAnswer.Ok(post is null
            ? new JsonObject { ["errors"] = new JsonArray(RefusedByX.NotFoundEntry("id", id, "tweet")) }
            : page.One(post, fields, request.Caller.User));
    }

    private XAnswer Many(XRequest request)
    {
        var fields = XFields.Of(request);
        var ids = (request.Query("ids") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (ids.Length is 0 or > 100)
        {
            throw RefusedByX.Invalid("ids", request.Query("ids") ?? "", "The number of values in the `ids` query parameter list is not between 1 and 100");
        }

        var found = ids.Select(id => (Id: id, Post: world.X.StandingPost(id))).ToList();
        var json = page.Many([.. found.Select(pair => pair.Post).OfType<XPost>()], fields, request.Caller.User);
        var missing = found.Where(pair => pair.Post is null).Select(pair => (JsonNode)RefusedByX.NotFoundEntry("ids", pair.Id, "tweet")).ToList();
        if (missing.Count > 0)
        {
            var errors = json["errors"] as JsonArray ?? [];
            json.Remove("errors");
            missing.ForEach(errors.Add);
            json["errors"] = errors;
        }

        return XAnswer.Ok(json);
    }

    private XAnswer Posts(XRequest request)
    {
        var exclude = request.Query("exclude") ?? "";
        var noReplies = exclude.Contains("replies", StringComparison.Ordinal);
        return Listed(request, UserOf(request).Posts, 5, 10, post => !noReplies || post.ReplyToId is null);
    }

    private XAnswer Mentions(XRequest request) => Listed(request, UserOf(request).Mentions, 5, 10, _ => true);

    private XAnswer Search(XRequest request)
    {
        var text = request.Query("query");
        if (string.IsNullOrWhiteSpace(text) || text.Length > 512)
        {
            throw RefusedByX.Invalid("query", text ?? "", "The `query` query parameter must have between 1 and 512 characters");
        }

        var query = XQuery.Parse(text, world.X);
        var oldest = world.Now.AddDays(-7);
        if (request.Time("start_time") is { } start && start < oldest.AddSeconds(-5))
        {
            throw RefusedByX.Invalid("start_time", request.Query("start_time")!, "Invalid 'start_time'. 'start_time' must be within the last 7 days.");
        }

        return Listed(request, query.Source(), 10, 10, post => post.CreatedAt >= oldest && query.Matches(post));
    }

    private XAnswer Listed(XRequest request, Timeline<XPost>? timeline, int least, int normal, Func<XPost, bool> passes)
    {
        var fields = XFields.Of(request);
        var limit = request.Limit(least, 100, normal);
        var before = Math.Min(XPage.ReadToken(request) ?? long.MaxValue, request.Id("until_id") ?? long.MaxValue);
        var from = request.Time("start_time");
        var to = request.Time("end_time");
        var http = request.Http.Request;
        if (faults.Strike(FaultKind.IndexLag, "x", http.Method, http.Path) is { } lag)
        {
            var visible = world.Now - (lag.Delay ?? DefaultLag);
            to = to is null || to > visible ? visible : to;
        }

        var empty = faults.Strike(FaultKind.EmptyPage, "x", http.Method, http.Path) is not null;
        var found = empty ? [] : timeline?.Newer(request.Id("since_id") ?? 0, before, limit + 1, post =>
            post.Stands && (from is null || post.CreatedAt >= from) && (to is null || post.CreatedAt < to) && passes(post)) ?? [];
        var json = page.Listed(found, limit, fields, request.Caller.User);
        if (empty)
        {
            json["meta"]!["next_token"] = XPage.TokenBefore(before);
        }

        return XAnswer.Ok(json);
    }

    private XUser UserOf(XRequest request) =>
        long.TryParse(request.Route("id"), out var id) && world.X.Users.TryGetValue(id, out var user)
            ? user
            : throw RefusedByX.NotFound("id", request.Route("id"), "user");

    private XAnswer Usage(XRequest request)
    {
        var total = world.X.Everything.Count.ToString(CultureInfo.InvariantCulture);
        return XAnswer.Data(new JsonObject
        {
            ["cap_reset_day"] = 1,
            ["project_cap"] = "3000000",
            ["project_id"] = "1",
            ["project_usage"] = total,
            ["daily_project_usage"] = new JsonObject
            {
                ["project_id"] = "1",
                ["usage"] = new JsonArray(new JsonObject { ["date"] = XRender.Time(world.Now), ["usage"] = total }),
            },
        });
    }
}
