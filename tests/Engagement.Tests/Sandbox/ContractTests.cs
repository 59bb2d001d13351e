using System.Text.Json.Nodes;

namespace Engagement.Tests.Sandbox;

public sealed class ContractTests
{
    private const string Now = "post.fields=attachments,conversation_id,created_at,display_text_range,edit_controls,entities,lang,non_public_metrics,possibly_sensitive,public_metrics,reply_settings&expansions=attachments.media_keys,author_id,entities.mentions.username,in_reply_to_user_id,referenced_posts&user.fields=created_at,description,profile_image_url,protected,public_metrics,verified,verified_type&media.fields=alt_text,type,url";
    private const string Before = "tweet.fields=attachments,author_id,conversation_id,created_at,display_text_range,edit_history_tweet_ids,entities,in_reply_to_user_id,lang,public_metrics,referenced_tweets,reply_settings&expansions=author_id,referenced_tweets.id,attachments.media_keys&user.fields=public_metrics,created_at";
    private const string CommentFields = "id,message,from{id,name},created_time,parent{id},is_hidden,can_hide,can_comment,can_like,can_remove,can_reply_privately,like_count,comment_count,user_likes,permalink_url,attachment";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_of_x_are_those_of_the_official_description()
    {
        Contract.Need();
        await using var sandbox = await RunningSandbox.StartAsync();

        await ExerciseXAsync(sandbox);
        await ExerciseXMediaAsync(sandbox);
        await ExerciseXAppAsync(sandbox);
        var told = await ExerciseXStreamAsync(sandbox);

        await Contract.HoldAsync([.. sandbox.Recorder.Kept, .. told], Ct);
    }

    [Fact]
    public async Task Answers_of_graph_use_only_names_of_the_official_description()
    {
        Contract.Need();
        await using var sandbox = await RunningSandbox.StartAsync();

        await ExerciseGraphAsync(sandbox);

        await Contract.HoldAsync(sandbox.Recorder.Kept, Ct);
    }

    [Fact]
    public async Task A_wrong_name_in_an_answer_is_found()
    {
        Contract.Need();
        var wrong = new Exchange("x", "GET", "/2/users/me", new Dictionary<string, string>(), null, null, 200, JsonNode.Parse("""{"data":{"id":"1","name":"A","username":"a","screen_name":"a"}}"""));

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Contract.HoldAsync([wrong], Ct));

        Assert.Contains("screen_name", failure.Message, StringComparison.Ordinal);
    }

    private static async Task ExerciseXAsync(RunningSandbox sandbox)
    {
        var post = await sandbox.PostXAsync("A dark red saloon of 1986 #ThrowbackThursday https://kaarna.example.com/1986");
        var comment = await sandbox.FanAsync("x", post, "Lovely!");
        var reply = await sandbox.XAsync(HttpMethod.Post, "/2/tweets", new { text = "Thank you!", reply = new { in_reply_to_tweet_id = comment["id"]!.ToString() } });
        foreach (var words in new[] { Now, Before, "max_results=5" })
        {
            await sandbox.XAsync(HttpMethod.Get, $"/2/users/{sandbox.XId}/mentions?{words}");
            await sandbox.XAsync(HttpMethod.Get, $"/2/users/{sandbox.XId}/tweets?{words}");
        }

        await sandbox.XAsync(HttpMethod.Get, $"/2/tweets/search/recent?query=conversation_id:{post}&{Now}");
        await sandbox.XAsync(HttpMethod.Get, $"/2/tweets?ids={post},1&{Now}");
        await sandbox.XAsync(HttpMethod.Get, $"/2/tweets/{comment["id"]}?{Now}");
        await sandbox.XAsync(HttpMethod.Get, "/2/tweets/1");
        await sandbox.XAsync(HttpMethod.Get, "/2/users/me?user.fields=public_metrics,created_at");
        await sandbox.XAsync(HttpMethod.Get, "/2/users/by/username/kaarna");
        await sandbox.XAsync(HttpMethod.Get, $"/2/users/{sandbox.XId}");
        await sandbox.XAsync(HttpMethod.Get, $"/2/users?ids={sandbox.XId},1");
        await sandbox.XAsync(HttpMethod.Put, $"/2/tweets/{comment["id"]}/hidden", new { hidden = true });
        await sandbox.XAsync(HttpMethod.Post, $"/2/users/{sandbox.XId}/likes", new { tweet_id = comment["id"]!.ToString() });
        await sandbox.XAsync(HttpMethod.Post, $"/2/users/{sandbox.XId}/muting", new { target_user_id = comment["accountId"]!.ToString() });
        await sandbox.XAsync(HttpMethod.Delete, $"/2/tweets/{reply.Text("data", "id")}");
        await sandbox.XAsync(HttpMethod.Post, "/2/tweets", new { text = new string('a', 281) });
        await sandbox.XAsync(HttpMethod.Get, "/2/users/me", token: "nothing");
        using var refresh = new FormUrlEncodedContent([KeyValuePair.Create("grant_type", "refresh_token"), KeyValuePair.Create("refresh_token", sandbox.X["refreshToken"]!.ToString()), KeyValuePair.Create("client_id", sandbox.X["clientId"]!.ToString()), KeyValuePair.Create("client_secret", sandbox.X["clientSecret"]!.ToString())]);
        Assert.Equal(200, (await sandbox.SendAsync(HttpMethod.Post, "/2/oauth2/token", refresh, null)).Status);
    }

    private static async Task ExerciseXMediaAsync(RunningSandbox sandbox)
    {
        var oneShot = await sandbox.XAsync(HttpMethod.Post, "/2/media/upload", new { media = Convert.ToBase64String("picture"u8), media_category = "tweet_image" });
        await sandbox.XAsync(HttpMethod.Post, "/2/media/metadata", new { id = oneShot.Text("data", "id"), metadata = new { alt_text = new { text = "A saloon" } } });
        await sandbox.FaultAsync(new { network = "x", kind = "mediaPending", delay = "1s", times = 1 });
        var id = (await sandbox.XAsync(HttpMethod.Post, "/2/media/upload/initialize", new { media_type = "image/png", total_bytes = 7, media_category = "tweet_image" })).Text("data", "id");
        await sandbox.XAsync(HttpMethod.Post, $"/2/media/upload/{id}/append", new { segment_index = 0, media = Convert.ToBase64String("picture"u8) });
        await sandbox.XAsync(HttpMethod.Post, $"/2/media/upload/{id}/finalize");
        await sandbox.XAsync(HttpMethod.Get, $"/2/media/upload?command=STATUS&media_id={id}");
        await sandbox.XAsync(HttpMethod.Post, "/2/tweets", new { text = "Too early", media = new { media_ids = new[] { id } } });
        await sandbox.XAsync(HttpMethod.Post, "/2/tweets", new { text = "With a picture", media = new { media_ids = new[] { oneShot.Text("data", "id") } } });
        await sandbox.XAsync(HttpMethod.Get, $"/2/users/{sandbox.XId}/tweets?{Now}");
    }

    private static async Task ExerciseXAppAsync(RunningSandbox sandbox)
    {
        await using var listener = await WebhookListener.StartAsync(sandbox.X["consumerSecret"]!.ToString());
        var webhook = (await sandbox.XAppAsync(HttpMethod.Post, "/2/webhooks", new { url = listener.Address })).Text("data", "id");
        await sandbox.XAppAsync(HttpMethod.Get, "/2/webhooks");
        await sandbox.XAppAsync(HttpMethod.Put, $"/2/webhooks/{webhook}");
        var subscription = (await sandbox.XAppAsync(HttpMethod.Post, "/2/activity/subscriptions", new { event_type = "post.mention.create", filter = new { user_id = sandbox.XId }, tag = "mentions", webhook_id = webhook })).Text("data", "subscription", "subscription_id");
        await sandbox.XAppAsync(HttpMethod.Get, "/2/activity/subscriptions");
        await sandbox.XAppAsync(HttpMethod.Put, $"/2/activity/subscriptions/{subscription}", new { tag = "named" });
        await sandbox.XAppAsync(HttpMethod.Delete, $"/2/activity/subscriptions/{subscription}");
        await sandbox.XAppAsync(HttpMethod.Delete, $"/2/webhooks/{webhook}");
        await sandbox.XAppAsync(HttpMethod.Get, "/2/usage/tweets");
    }

    // The recorder reads whole answers; a stream has none.
    private static async Task<IReadOnlyList<Exchange>> ExerciseXStreamAsync(RunningSandbox sandbox)
    {
        await sandbox.XAppAsync(HttpMethod.Post, "/2/activity/subscriptions", new { event_type = "post.mention.create", filter = new { user_id = sandbox.XId }, tag = "stream" });
        await sandbox.XAsync(HttpMethod.Get, "/2/activity/stream");
        await sandbox.XAppAsync(HttpMethod.Get, "/2/activity/stream?backfill_minutes=6");
        using var http = new HttpClient { BaseAddress = sandbox.Http.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new("Bearer", sandbox.X["appBearer"]!.ToString());
        using var first = new StreamReader(await http.GetStreamAsync(new Uri("/2/activity/stream?backfill_minutes=5", UriKind.Relative), Ct));
        using var second = new StreamReader(await http.GetStreamAsync(new Uri("/2/activity/stream", UriKind.Relative), Ct));
        Assert.Equal(429, (await sandbox.XAppAsync(HttpMethod.Get, "/2/activity/stream")).Status);
        await sandbox.FanAsync("x", await sandbox.PostXAsync("A dark red saloon"), "Lovely!");
        var lines = new[] { await first.ReadLineAsync(Ct), await second.ReadLineAsync(Ct) };
        Assert.Equal(lines[0], lines[1]);
        return [new("x", "GET", "/2/activity/stream", new Dictionary<string, string> { ["backfill_minutes"] = "5" }, null, null, 200, JsonNode.Parse(lines[0]!))];
    }

    private static async Task ExerciseGraphAsync(RunningSandbox sandbox)
    {
        var page = sandbox.PageId;
        var post = await sandbox.PostPageAsync("Safety Monday: check your tyres.");
        var comment = (await sandbox.FanAsync("facebook", post, "Where can I buy them?"))["id"]!.ToString();
        await sandbox.GraphAsync(HttpMethod.Post, $"/{comment}/comments", ("message", "At every dealer."));
        await sandbox.GraphAsync(HttpMethod.Post, $"/{comment}/likes");
        await sandbox.GraphAsync(HttpMethod.Post, $"/{comment}", ("is_hidden", "true"));
        await sandbox.GraphAsync(HttpMethod.Get, $"/{post}/comments?filter=stream&order=reverse_chronological&summary=true&fields={Uri.EscapeDataString(CommentFields)}");
        await sandbox.GraphAsync(HttpMethod.Get, $"/{comment}?fields={Uri.EscapeDataString(CommentFields)}");
        await sandbox.GraphAsync(HttpMethod.Get, $"/{post}?fields=id,message,created_time,updated_time,from,permalink_url,is_published,is_hidden,status_type,full_picture,shares,comments.summary(true).limit(0),reactions.summary(total_count).limit(0)");
        await sandbox.GraphAsync(HttpMethod.Get, $"/{page}/published_posts?limit=5&fields=id,message,created_time,permalink_url");
        await sandbox.GraphAsync(HttpMethod.Get, $"/{page}/feed");
        await sandbox.GraphAsync(HttpMethod.Get, $"/{page}?fields=id,name,username,link,fan_count,followers_count,category,is_published");
        await sandbox.GraphAsync(HttpMethod.Get, "/me?fields=id,name");
        await sandbox.GraphAsync(HttpMethod.Get, $"/{post}/insights?metric=post_media_view,post_clicks,post_reactions_like_total&period=lifetime");
        await sandbox.GraphAsync(HttpMethod.Get, $"/{page}/insights?metric=page_follows&period=day");
        var photo = await sandbox.GraphAsync(HttpMethod.Post, $"/{page}/photos", ("url", "https://kaarna.example.com/1986.jpg"), ("alt_text_custom", "A saloon"), ("published", "false"));
        await sandbox.GraphAsync(HttpMethod.Post, $"/{page}/feed", ("message", "With a picture"), ("attached_media", $$"""[{"media_fbid":"{{photo.Text("id")}}"}]"""));
        await sandbox.GraphAsync(HttpMethod.Post, $"/{page}/feed", ("message", "Planned"), ("published", "false"), ("scheduled_publish_time", $"{DateTimeOffset.Parse("2099-01-01T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeSeconds()}"));
        await sandbox.GraphAsync(HttpMethod.Get, $"/{page}/scheduled_posts?fields=id,message,scheduled_publish_time");
        await sandbox.GraphAsync(HttpMethod.Post, $"/{page}/messages", ("recipient", $$"""{"comment_id":"{{comment}}"}"""), ("message", """{"text":"Hello"}"""));
        await sandbox.GraphAsync(HttpMethod.Post, $"/{page}/subscribed_apps", ("subscribed_fields", "feed,mention"));
        await sandbox.GraphAsync(HttpMethod.Get, $"/{page}/subscribed_apps");
        await sandbox.GraphAsync(HttpMethod.Post, $"/{post}", ("message", "Safety Monday: check your tyres and your lights."));
        await sandbox.GraphAsync(HttpMethod.Delete, $"/{comment}");
        await sandbox.GraphAsync(HttpMethod.Delete, $"/{post}");
        await sandbox.GraphAsync(HttpMethod.Get, $"/{post}");
    }
}
