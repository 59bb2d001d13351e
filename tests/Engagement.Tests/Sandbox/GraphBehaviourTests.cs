using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Engagement.Tests.Sandbox;

public sealed class GraphBehaviourTests
{
    [Fact]
    public async Task A_reply_and_an_edit_differ_by_one_part_of_the_path()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var post = await sandbox.PostPageAsync("Safety Monday");
        var own = (await sandbox.GraphAsync(HttpMethod.Post, $"/{post}/comments", ("message", "First"))).Text("id");

        await sandbox.GraphAsync(HttpMethod.Post, $"/{own}/comments", ("message", "An answer"));
        await sandbox.GraphAsync(HttpMethod.Post, $"/{own}", ("message", "Overwritten"));

        Assert.Equal(["Safety Monday", "Overwritten", "An answer"], (await sandbox.TruthAsync("?network=facebook")).Select(item => item["text"]!.ToString()));
    }

    [Fact]
    public async Task An_answer_to_an_answer_lands_under_the_comment_at_the_top()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var post = await sandbox.PostPageAsync("Safety Monday");
        var top = (await sandbox.FanAsync("facebook", post, "A question"))["id"]!.ToString();
        var below = (await sandbox.GraphAsync(HttpMethod.Post, $"/{top}/comments", ("message", "An answer"))).Text("id");

        await sandbox.FanAsync("facebook", post, "Another", parentId: below);
        var replies = await sandbox.GraphAsync(HttpMethod.Get, $"/{top}/comments?fields=message,parent{{id}}");

        Assert.Equal(2, replies.Body["data"]!.AsArray().Count);
        Assert.All(replies.Body["data"]!.AsArray(), reply => Assert.Equal(top, reply!["parent"]!["id"]!.ToString()));
    }

    [Fact]
    public async Task The_token_of_a_person_reads_an_empty_list_and_cannot_write()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var post = await sandbox.PostPageAsync("Safety Monday");
        await sandbox.FanAsync("facebook", post, "A question");
        var user = sandbox.Page["userAccessToken"]!.ToString();

        var list = await sandbox.SendAsync(HttpMethod.Get, $"/v26.0/{post}/comments", null, user);
        var write = await sandbox.SendAsync(HttpMethod.Post, $"/v26.0/{post}/comments?message=Hello", null, user);

        Assert.Empty(list.Body["data"]!.AsArray());
        Assert.Equal("1705", write.Text("error", "code"));
    }

    [Fact]
    public async Task Words_are_heard_in_the_address_in_a_form_and_in_json_with_the_token_anywhere()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var token = sandbox.PageToken;
        using var form = new StringContent($"message=two&access_token={token}");
        form.Headers.ContentType = null;

        var answers = new[]
        {
            await sandbox.SendAsync(HttpMethod.Post, $"/v26.0/{sandbox.PageId}/feed?message=one&access_token={token}", null, null),
            await sandbox.SendAsync(HttpMethod.Post, $"/v26.0/{sandbox.PageId}/feed", form, null),
            await sandbox.SendAsync(HttpMethod.Post, $"/{sandbox.PageId}/feed", JsonContent.Create(new { message = "three", access_token = token, id = sandbox.PageId }), null),
            await sandbox.SendAsync(HttpMethod.Get, "/v26.0/me", JsonContent.Create(new { }), token),
        };

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Equal(["one", "two", "three"], (await sandbox.TruthAsync("?network=facebook")).Select(item => item["text"]!.ToString()));
    }

    [Fact]
    public async Task Method_delete_in_the_address_deletes()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var post = await sandbox.PostPageAsync("Mistake");

        await sandbox.GraphAsync(HttpMethod.Post, $"/{post}?method=delete");

        Assert.NotNull(Assert.Single(await sandbox.TruthAsync())["deletedAt"]);
        Assert.Equal("33", (await sandbox.GraphAsync(HttpMethod.Get, $"/{post}")).Text("error", "error_subcode"));
    }

    [Fact]
    public async Task A_wrong_proof_of_the_secret_is_refused_and_a_right_one_is_not()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var proof = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(sandbox.Page["appSecret"]!.ToString()), Encoding.UTF8.GetBytes(sandbox.PageToken)));

        Assert.Equal(200, (await sandbox.GraphAsync(HttpMethod.Get, $"/me?appsecret_proof={proof}")).Status);
        Assert.Equal("100", (await sandbox.GraphAsync(HttpMethod.Get, "/me?appsecret_proof=00")).Text("error", "code"));
    }

    [Fact]
    public async Task A_batch_answers_each_call_and_one_bad_metric_fails_only_its_own()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var post = await sandbox.PostPageAsync("Safety Monday");
        var batch = new JsonArray(
            new JsonObject { ["method"] = "GET", ["relative_url"] = $"{post}/insights?metric=post_media_view" },
            new JsonObject { ["method"] = "GET", ["relative_url"] = $"{post}/insights?metric=post_impressions" },
            new JsonObject { ["method"] = "POST", ["relative_url"] = $"{post}/comments", ["body"] = "message=Hello+there" });

        var answer = await sandbox.GraphAsync(HttpMethod.Post, "/", ("batch", batch.ToJsonString()));

        Assert.Equal([200, 400, 200], answer.Body.AsArray().Select(item => (int)item!["code"]!));
        Assert.Contains("valid insights metric", answer.Body[1]!["body"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_answer_is_possible_once()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var comment = await sandbox.FanAsync("facebook", await sandbox.PostPageAsync("Safety Monday"), "A question");
        var recipient = $$"""{"comment_id":"{{comment["id"]}}"}""";

        var first = await sandbox.GraphAsync(HttpMethod.Post, $"/{sandbox.PageId}/messages", ("recipient", recipient), ("message", """{"text":"Hello"}"""));
        var second = await sandbox.GraphAsync(HttpMethod.Post, $"/{sandbox.PageId}/messages", ("recipient", recipient), ("message", """{"text":"Hello"}"""));

        Assert.Equal(200, first.Status);
        Assert.Equal("10900", second.Text("error", "code"));
    }

    [Fact]
    public async Task Comments_page_by_cursor_until_there_is_no_next()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var post = await sandbox.PostPageAsync("Safety Monday");
        for (var i = 0; i < 5; i++)
        {
            await sandbox.FanAsync("facebook", post, $"Comment {i}", name: $"Fan {i}");
        }

        var read = new List<string>();
        var address = $"/v26.0/{post}/comments?limit=2&fields=message";
        while (address is not null)
        {
            var page = await sandbox.SendAsync(HttpMethod.Get, address, null, sandbox.PageToken);
            read.AddRange(page.Body["data"]!.AsArray().Select(item => item!["message"]!.ToString()));
            address = page.Body["paging"]?["next"]?.ToString();
        }

        Assert.Equal(Enumerable.Range(0, 5).Select(i => $"Comment {i}"), read);
    }

    [Fact]
    public async Task A_planned_post_appears_by_itself_when_its_time_has_come()
    {
        var clock = new SteppingClock(new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero));
        await using var sandbox = await RunningSandbox.StartAsync(new() { Urls = ["http://127.0.0.1:0"], Clock = clock, Seed = 1 });
        await sandbox.GraphAsync(HttpMethod.Post, $"/{sandbox.PageId}/feed", ("message", "Later"), ("published", "false"), ("scheduled_publish_time", "2026-11-20T09:00:00+0000"));

        var before = await sandbox.GraphAsync(HttpMethod.Get, $"/{sandbox.PageId}/published_posts");
        clock.Now = clock.Now.AddMinutes(61);
        var after = await sandbox.GraphAsync(HttpMethod.Get, $"/{sandbox.PageId}/published_posts");

        Assert.Empty(before.Body["data"]!.AsArray());
        Assert.Equal("2026-11-20T09:00:00+0000", Assert.Single(after.Body["data"]!.AsArray())!["created_time"]!.ToString());
    }

    private sealed class SteppingClock(DateTimeOffset start) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = start;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
