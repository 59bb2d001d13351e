using System.Net.Http.Json;

namespace Engagement.Tests.Sandbox;

public sealed class XBehaviourTests
{
    [Fact]
    public async Task The_same_words_twice_are_refused_even_after_the_first_was_deleted()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var id = await sandbox.PostXAsync("Fan Friday");
        await sandbox.XAsync(HttpMethod.Delete, $"/2/tweets/{id}");

        var again = await sandbox.XAsync(HttpMethod.Post, "/2/tweets", new { text = "fan  friday" });

        Assert.Equal(403, again.Status);
        Assert.Contains("duplicate content", again.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_never_turned_to_us_cannot_be_answered()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.ControlAsync(HttpMethod.Post, "/sandbox/accounts", new { network = "x", handle = "other", name = "Other" });
        var stranger = await sandbox.FanAsync("x", null, "Just my lunch");

        var reply = await sandbox.XAsync(HttpMethod.Post, "/2/tweets", new { text = "Looks good", reply = new { in_reply_to_tweet_id = stranger["id"]!.ToString() } });

        Assert.Equal(403, reply.Status);
        Assert.Contains("not been mentioned", reply.Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mention")]
    [InlineData("reply")]
    public async Task Whoever_mentions_us_or_replies_to_us_can_be_answered(string how)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var fan = how == "mention"
            ? await sandbox.FanAsync("x", null, "Hello @kaarna")
            : await sandbox.FanAsync("x", await sandbox.PostXAsync("Who remembers?"), "I do");

        var reply = await sandbox.XAsync(HttpMethod.Post, "/2/tweets", new { text = "Thank you", reply = new { in_reply_to_tweet_id = fan["id"]!.ToString() } });

        Assert.Equal(201, reply.Status);
        Assert.Equal("@AinoVirtanen Thank you", reply.Text("data", "text"));
        Assert.Equal("Thank you", (await sandbox.TruthAsync("?network=x&account=kaarna"))[^1]["text"]!.ToString());
    }

    [Fact]
    public async Task Likes_and_quotes_are_not_for_self_serve_apps()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var id = await sandbox.PostXAsync("Something");

        Assert.Equal(403, (await sandbox.XAsync(HttpMethod.Post, $"/2/users/{sandbox.XId}/likes", new { tweet_id = id })).Status);
        Assert.Equal(403, (await sandbox.XAsync(HttpMethod.Post, "/2/tweets", new { text = "See", quote_tweet_id = id })).Status);
    }

    [Fact]
    public async Task A_refresh_token_works_once_and_its_second_use_kills_the_family()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var first = sandbox.X["refreshToken"]!.ToString();

        var renewed = await RefreshAsync(sandbox, first);
        var again = await RefreshAsync(sandbox, first);

        Assert.Equal(200, renewed.Status);
        Assert.Equal("Value passed for the token was invalid.", again.Text("error_description"));
        Assert.Equal(401, (await sandbox.XAsync(HttpMethod.Get, "/2/users/me", token: renewed.Text("access_token"))).Status);
        Assert.Equal(400, (await RefreshAsync(sandbox, renewed.Text("refresh_token"))).Status);
    }

    [Fact]
    public async Task Emoji_links_and_filled_in_mentions_are_counted_as_x_counts()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var fits = new string('a', 280 - 23 - 1 - 2) + " 🚗".TrimStart() + " https://kaarna.example.com/a/very/long/address/that/counts/twenty-three";

        Assert.Equal(201, (await sandbox.XAsync(HttpMethod.Post, "/2/tweets", new { text = fits })).Status);
        Assert.Equal(400, (await sandbox.XAsync(HttpMethod.Post, "/2/tweets", new { text = "b" + fits })).Status);
    }

    [Fact]
    public async Task Mentions_page_by_token_and_stop_at_since_id()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var ids = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            ids.Add((await sandbox.FanAsync("x", null, $"Hello @kaarna {i}"))["id"]!.ToString());
        }

        var first = await sandbox.XAsync(HttpMethod.Get, $"/2/users/{sandbox.XId}/mentions?max_results=5");
        var second = await sandbox.XAsync(HttpMethod.Get, $"/2/users/{sandbox.XId}/mentions?max_results=5&pagination_token={first.Text("meta", "next_token")}");
        var newer = await sandbox.XAsync(HttpMethod.Get, $"/2/users/{sandbox.XId}/mentions?since_id={ids[^1]}");

        Assert.Equal(ids.AsEnumerable().Reverse().Take(5), first.Body["data"]!.AsArray().Select(post => post!["id"]!.ToString()));
        Assert.Equal(2, second.Body["data"]!.AsArray().Count);
        Assert.Null(newer.Body["data"]);
        Assert.Equal("0", newer.Text("meta", "result_count"));
    }

    [Fact]
    public async Task Each_vocabulary_is_answered_in_its_own_words()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.FanAsync("x", await sandbox.PostXAsync("Who remembers?"), "I do");

        var current = await sandbox.XAsync(HttpMethod.Get, $"/2/users/{sandbox.XId}/mentions?post.fields=public_metrics&expansions=referenced_posts");
        var classic = await sandbox.XAsync(HttpMethod.Get, $"/2/users/{sandbox.XId}/mentions?tweet.fields=public_metrics,referenced_tweets&expansions=referenced_tweets.id");
        var mixed = await sandbox.XAsync(HttpMethod.Get, $"/2/users/{sandbox.XId}/mentions?post.fields=author_id");

        Assert.NotNull(current.Body["data"]![0]!["public_metrics"]!["repost_count"]);
        Assert.NotNull(current.Body["includes"]!["posts"]);
        Assert.NotNull(classic.Body["data"]![0]!["public_metrics"]!["retweet_count"]);
        Assert.NotNull(classic.Body["includes"]!["tweets"]);
        Assert.Equal(400, mixed.Status);
    }

    [Fact]
    public async Task Two_fans_of_one_name_stay_two_people()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var accounts = new HashSet<string>();
        foreach (var id in new[] { "fan-1", "fan-2", "fan-1" })
        {
            accounts.Add((await sandbox.ControlAsync(HttpMethod.Post, "/sandbox/comments", new { network = "x", author = new { id, name = "Aino Virtanen" }, text = $"Hello @kaarna from {id}" }))["accountId"]!.ToString());
        }

        Assert.Equal(2, accounts.Count);
    }

    [Fact]
    public async Task An_edited_comment_has_a_new_number_and_a_history()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var comment = await sandbox.FanAsync("x", await sandbox.PostXAsync("Who remembers?"), "I do");

        var edited = await sandbox.ControlAsync(HttpMethod.Patch, $"/sandbox/comments/{comment["id"]}", new { text = "@kaarna I really do" });
        var mentions = await sandbox.XAsync(HttpMethod.Get, $"/2/users/{sandbox.XId}/mentions?tweet.fields=edit_history_tweet_ids");

        var only = Assert.Single(mentions.Body["data"]!.AsArray())!;
        Assert.Equal(edited["id"]!.ToString(), only["id"]!.ToString());
        Assert.Equal([comment["id"]!.ToString(), edited["id"]!.ToString()], only["edit_history_tweet_ids"]!.AsArray().Select(id => id!.ToString()));
    }

    private static Task<RunningSandbox.Answer> RefreshAsync(RunningSandbox sandbox, string token) =>
        sandbox.SendAsync(HttpMethod.Post, "/2/oauth2/token", JsonContent.Create(new { grant_type = "refresh_token", refresh_token = token, client_id = sandbox.X["clientId"]!.ToString(), client_secret = sandbox.X["clientSecret"]!.ToString() }), null);
}
