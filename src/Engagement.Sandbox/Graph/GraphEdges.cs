using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Graph;

/// <summary>Lists below an object: comments, replies, likes, figures; with cursors and sums.</summary>
internal sealed class GraphEdges(GraphRender render)
{
    public JsonNode CommentsOf(PagePost post, GraphField field, GraphCaller caller) =>
        Nested(Visible(post.Comments, field.Arguments.GetValueOrDefault("filter") == "stream"), field, caller);

    public JsonNode? RepliesOf(PageComment comment, GraphField field, GraphCaller caller)
    {
        var replies = Visible(comment.Replies, everything: true);
        return replies.Count == 0 && !field.Arguments.ContainsKey("summary") ? null : Nested(replies, field, caller);
    }

    public JsonNode LikesOf(HashSet<long> likedBy, GraphField field)
    {
        List<long> people;
        lock (likedBy)
        {
            people = [.. likedBy];
        }

        var limit = LimitOf(field);
        var json = new JsonObject { ["data"] = new JsonArray([.. people.Take(limit).Select(id => (JsonNode)render.Author(id))]) };
        if (field.Arguments.ContainsKey("summary"))
        {
            json["summary"] = new JsonObject { ["total_count"] = people.Count, ["viewer_reaction"] = "NONE" };
        }

        return json;
    }

    public static JsonNode InsightsOf(PagePost post, GraphField field) =>
        GraphInsights.OfPost(post, Visible(post.Comments, true).Count, field.Arguments.GetValueOrDefault("metric") ?? "");

    /// <summary>Comments as they stand: the page sees hidden ones too.</summary>
    public static List<PageComment> Visible(Timeline<PageComment> comments, bool everything)
    {
        var all = comments.All();
        all.RemoveAll(comment => comment.DeletedAt is not null || (!everything && comment.ParentId is not null));
        return all;
    }

    /// <summary>One page of comments, in the asked order, from the cursor on.</summary>
    public JsonObject ListComments(List<PageComment> comments, GraphRequest request, GraphCaller caller, bool withFrom, bool emptyPage)
    {
        var fields = FieldsOf(request);
        if (request.Time("since") is { } since)
        {
            comments.RemoveAll(comment => comment.CreatedAt < since);
        }

        var total = comments.Count;
        if (request.Text("order") is "reverse_chronological")
        {
            comments.Reverse();
        }

        var json = Listed(comments, comment => comment.Id, comment => render.Comment(comment, fields, this, caller, withFrom), request, emptyPage);
        if (request.Text("summary") is "true" or "1" or "total_count")
        {
            json["summary"] = new JsonObject { ["order"] = request.Text("order") ?? "chronological", ["total_count"] = total, ["can_comment"] = true };
        }

        return json;
    }

    public static IReadOnlyList<GraphField> FieldsOf(GraphRequest request) =>
        request.Text("fields") is { Length: > 0 } text ? GraphField.Parse(text) : [];

    /// <summary>Pages a list that is in order: after and before are opaque, and <c>next</c> stands only when there is more.</summary>
    public static JsonObject Listed<T>(IReadOnlyList<T> items, Func<T, long> idOf, Func<T, JsonObject> write, GraphRequest request, bool emptyPage = false)
    {
        var limit = Math.Max(0, request.Limit(25));
        var start = 0;
        if (Read(request.Text("after")) is { } after)
        {
            start = IndexOf(items, idOf, after) + 1;
        }
        else if (Read(request.Text("before")) is { } before)
        {
            start = Math.Max(0, IndexOf(items, idOf, before) - limit);
        }

        List<T> page = emptyPage ? [] : [.. items.Skip(start).Take(limit)];
        return WritePage(page, start + page.Count < items.Count, idOf, write, request, emptyPage);
    }

    /// <summary>One page that is cut already.</summary>
    public static JsonObject WritePage<T>(List<T> page, bool more, Func<T, long> idOf, Func<T, JsonObject> write, GraphRequest request, bool emptyPage = false)
    {
        var json = new JsonObject { ["data"] = new JsonArray([.. page.Select(item => (JsonNode)write(item))]) };
        if (page.Count == 0 && !emptyPage)
        {
            return json;
        }

        var last = emptyPage ? request.Text("after") ?? Cursor(0) : Cursor(idOf(page[^1]));
        var paging = new JsonObject { ["cursors"] = new JsonObject { ["before"] = emptyPage ? last : Cursor(idOf(page[0])), ["after"] = last } };
        if (emptyPage || more)
        {
            paging["next"] = NextAddress(request, last);
        }

        json["paging"] = paging;
        return json;
    }

    private JsonObject Nested(List<PageComment> comments, GraphField field, GraphCaller caller)
    {
        var total = comments.Count;
        if (field.Arguments.GetValueOrDefault("order") == "reverse_chronological")
        {
            comments.Reverse();
        }

        var shown = comments.Take(LimitOf(field)).ToList();
        var json = new JsonObject { ["data"] = new JsonArray([.. shown.Select(comment => (JsonNode)render.Comment(comment, field.Children, this, caller))]) };
        if (shown.Count > 0)
        {
            json["paging"] = new JsonObject { ["cursors"] = new JsonObject { ["before"] = Cursor(shown[0].Id), ["after"] = Cursor(shown[^1].Id) } };
        }

        if (field.Arguments.ContainsKey("summary"))
        {
            json["summary"] = new JsonObject { ["order"] = "chronological", ["total_count"] = total, ["can_comment"] = true };
        }

        return json;
    }

    private static int LimitOf(GraphField field) =>
        int.TryParse(field.Arguments.GetValueOrDefault("limit"), NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? Math.Min(limit, 100) : 25;

    private static int IndexOf<T>(IReadOnlyList<T> items, Func<T, long> idOf, long id)
    {
        for (var at = 0; at < items.Count; at++)
        {
            if (idOf(items[at]) == id)
            {
                return at;
            }
        }

        return -1;
    }

    private static string NextAddress(GraphRequest request, string after)
    {
        var words = request.Words.Where(pair => pair.Key is not "after" and not "before" and not "appsecret_proof" && pair.Value is not null)
            .Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(request.Text(pair.Key)!)}")
            .Append("after=" + Uri.EscapeDataString(after));
        return $"{request.Root}{request.WirePath}?{string.Join('&', words)}";
    }

    private static string Cursor(long id) => Convert.ToBase64String(Encoding.ASCII.GetBytes("c" + id.ToString(CultureInfo.InvariantCulture)));

    public static long? Read(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor))
        {
            return null;
        }

        try
        {
            return long.Parse(Encoding.ASCII.GetString(Convert.FromBase64String(cursor)).AsSpan(1), CultureInfo.InvariantCulture);
        }
        catch (Exception error) when (error is FormatException or OverflowException or ArgumentException)
        {
            throw RefusedByGraph.Parameter("Invalid cursor");
        }
    }
}
