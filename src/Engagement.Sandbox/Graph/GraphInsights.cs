using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Graph;

/// <summary>The figures that still exist. One name too many fails the whole call, as it really does.</summary>
internal static class GraphInsights
{
    private static readonly FrozenSet<string> PageMetrics = FrozenSet.Create(StringComparer.Ordinal,
        "page_follows", "page_daily_follows", "page_daily_follows_unique", "page_daily_unfollows_unique", "page_media_view", "page_total_media_view_unique",
        "page_post_engagements", "page_views_total", "page_total_actions", "page_lifetime_engaged_followers_unique");

    public static JsonObject OfPost(PagePost post, int comments, string metrics)
    {
        var likes = post.LikedBy.Count;
        return All(metrics, post.WireId, "lifetime", name => name switch
        {
            "post_media_view" => 140 + (likes * 29) + (comments * 41),
            "post_total_media_view_unique" => 120 + (likes * 25) + (comments * 30),
            "post_clicks" => likes + (comments * 2),
            "post_clicks_by_type" => new JsonObject { ["other clicks"] = likes + (comments * 2) },
            "post_reactions_like_total" => likes,
            "post_reactions_love_total" or "post_reactions_wow_total" or "post_reactions_haha_total" or "post_reactions_sorry_total" or "post_reactions_anger_total" => 0,
            "post_reactions_by_type_total" => new JsonObject { ["like"] = likes },
            "post_activity_by_action_type" or "post_activity_by_action_type_unique" => new JsonObject { ["like"] = likes, ["comment"] = comments },
            "post_video_views" => 0,
            _ => null,
        });
    }

    public static JsonObject OfPage(FacebookPage page, string metrics, string period)
    {
        var posts = page.Posts.Count;
        return All(metrics, $"{page.Id}", period, name => !PageMetrics.Contains(name) ? null : name switch
        {
            "page_follows" => 1250,
            "page_media_view" or "page_total_media_view_unique" or "page_views_total" => 300 + (posts * 35),
            "page_post_engagements" => posts * 6,
            _ => 0,
        });
    }

    internal static JsonObject All(string metrics, string id, string period, Func<string, JsonNode?> valueOf)
    {
        var names = metrics.Trim('[', ']').Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => name.Trim('"')).ToList();
        if (names.Count == 0)
        {
            throw RefusedByGraph.Parameter("The parameter metric is required");
        }

        return new JsonObject { ["data"] = new JsonArray([.. names.Select(name => (JsonNode)One(name, valueOf(name) ?? throw RefusedByGraph.Parameter("The value must be a valid insights metric")))]) };

        JsonObject One(string name, JsonNode value) => new()
        {
            ["name"] = name,
            ["period"] = period,
            ["values"] = new JsonArray(new JsonObject { ["value"] = value }),
            ["title"] = name.Replace('_', ' '),
            ["description"] = name.Replace('_', ' '),
            ["id"] = $"{id}/insights/{name}/{period}",
        };
    }
}
