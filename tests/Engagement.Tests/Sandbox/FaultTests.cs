using Engagement.Sandbox;

namespace Engagement.Tests.Sandbox;

public sealed class FaultTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("x", "drop", 1)]
    [InlineData("x", "dropBefore", 0)]
    [InlineData("facebook", "drop", 1)]
    [InlineData("facebook", "dropBefore", 0)]
    public async Task A_cut_connection_has_done_its_work_or_not(string network, string kind, int done)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.FaultAsync(new { network, method = "POST", kind, times = 1 });

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => SayAsync(sandbox, network));

        Assert.Equal(done, (await sandbox.TruthAsync()).Count);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("facebook")]
    public async Task A_late_answer_comes_after_the_client_gave_up_and_the_post_exists(string network)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.FaultAsync(new { network, method = "POST", kind = "lateAnswer", times = 1 });
        sandbox.Patience = TimeSpan.FromSeconds(1);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SayAsync(sandbox, network));

        sandbox.Patience = TimeSpan.FromMinutes(1);

        Assert.Single(await sandbox.TruthAsync());
    }

    [Theory]
    [InlineData("x", "status", 503, "503")]
    [InlineData("x", "rateLimit", 429, "429")]
    [InlineData("x", "duplicateRefused", 403, "403")]
    [InlineData("x", "tokenExpired", 401, "401")]
    [InlineData("facebook", "status", 503, "2")]
    [InlineData("facebook", "rateLimit", 400, "32")]
    [InlineData("facebook", "duplicateRefused", 400, "506")]
    [InlineData("facebook", "tokenExpired", 400, "190")]
    [InlineData("facebook", "tokenRevoked", 400, "190")]
    public async Task A_refusal_says_so_and_nothing_is_done(string network, string kind, int status, string code)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.FaultAsync(new { network, method = "POST", kind, times = 1 });

        var answer = await SayAsync(sandbox, network);

        Assert.Equal(status, answer.Status);
        Assert.Equal(code, network == "x" ? answer.Text("status") : answer.Text("error", "code"));
        Assert.Empty(await sandbox.TruthAsync());
    }

    [Fact]
    public async Task A_token_in_the_body_dies_too_and_a_new_one_is_given_out()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.FaultAsync(new { network = "facebook", kind = "tokenRevoked", times = 1 });
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("message", "Hello"), KeyValuePair.Create("access_token", sandbox.PageToken)]);

        var refused = await sandbox.SendAsync(HttpMethod.Post, $"/v26.0/{sandbox.PageId}/feed", form, null);
        var renewed = await sandbox.ControlAsync(HttpMethod.Post, "/sandbox/accounts", new { network = "facebook", handle = "kaarna" });

        Assert.Equal("460", refused.Text("error", "error_subcode"));
        Assert.Equal(sandbox.PageId, renewed["pageId"]!.ToString());
        Assert.Equal(200, (await sandbox.SendAsync(HttpMethod.Get, "/v26.0/me", null, renewed["pageAccessToken"]!.ToString())).Status);
    }

    [Fact]
    public async Task The_limit_of_the_day_shows_that_some_of_the_window_is_left()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.FaultAsync(new { network = "x", kind = "rateLimitDay", times = 1 });

        var answer = await SayAsync(sandbox, "x");

        Assert.Equal(429, answer.Status);
        Assert.Equal("40", answer.Headers["x-rate-limit-remaining"]);
        Assert.Equal("0", answer.Headers["x-user-limit-24hour-remaining"]);
    }

    [Fact]
    public async Task A_fault_strikes_as_often_as_it_was_ordered_and_where()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.FaultAsync(new { network = "x", method = "POST", path = "/2/tweets", kind = "status", code = 402, times = 1 });

        Assert.Equal(200, (await sandbox.XAsync(HttpMethod.Get, "/2/users/me")).Status);
        Assert.Equal(402, (await SayAsync(sandbox, "x")).Status);
        Assert.Equal(201, (await SayAsync(sandbox, "x")).Status);
    }

    [Fact]
    public async Task Half_the_calls_fail_at_a_probability_of_one_half()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.FaultAsync(new { network = "x", method = "GET", kind = "status", code = 500, probability = 0.5 });

        var failed = 0;
        for (var i = 0; i < 200; i++)
        {
            failed += (await sandbox.XAsync(HttpMethod.Get, "/2/users/me")).Status == 500 ? 1 : 0;
        }

        Assert.InRange(failed, 60, 140);
    }

    [Fact]
    public async Task Media_that_is_processed_cannot_be_used_until_it_is_ready_and_failed_media_never()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.FaultAsync(new { network = "x", kind = "mediaPending", delay = "1s", times = 1 });
        var slow = await UploadAsync(sandbox);
        var early = await sandbox.XAsync(HttpMethod.Post, "/2/tweets", new { text = "Early", media = new { media_ids = new[] { slow.Text("data", "id") } } });
        await sandbox.FaultAsync(new { network = "x", kind = "mediaFailed", delay = "00:00:00", times = 1 });
        var broken = await UploadAsync(sandbox);
        await Task.Delay(1100, Ct);

        var late = await sandbox.XAsync(HttpMethod.Post, "/2/tweets", new { text = "Late", media = new { media_ids = new[] { slow.Text("data", "id") } } });
        var never = await sandbox.XAsync(HttpMethod.Get, $"/2/media/upload?command=STATUS&media_id={broken.Text("data", "id")}");

        Assert.Equal("pending", slow.Text("data", "processing_info", "state"));
        Assert.Equal(400, early.Status);
        Assert.Equal(201, late.Status);
        Assert.Equal("failed", never.Text("data", "processing_info", "state"));
    }

    [Fact]
    public async Task Lists_lag_behind_and_catch_up()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.FanAsync("x", null, "Hello @kaarna");
        await sandbox.FaultAsync(new { network = "x", path = "/mentions", kind = "indexLag", delay = "60s", times = 1 });

        var lagging = await sandbox.XAsync(HttpMethod.Get, $"/2/users/{sandbox.XId}/mentions");
        var caughtUp = await sandbox.XAsync(HttpMethod.Get, $"/2/users/{sandbox.XId}/mentions");

        Assert.Null(lagging.Body["data"]);
        Assert.Single(caughtUp.Body["data"]!.AsArray());
    }

    [Fact]
    public async Task Comments_may_lack_their_author_and_a_page_be_empty_with_a_next_one()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var post = await sandbox.PostPageAsync("Safety Monday");
        await sandbox.FanAsync("facebook", post, "A question");
        await sandbox.FaultAsync(new { network = "facebook", path = "/comments", kind = "emptyPage", times = 1 });
        await sandbox.FaultAsync(new { network = "facebook", path = "/comments", kind = "fromMissing", times = 2 });

        var empty = await sandbox.GraphAsync(HttpMethod.Get, $"/{post}/comments");
        var full = await sandbox.SendAsync(HttpMethod.Get, empty.Text("paging", "next"), null, sandbox.PageToken);

        Assert.Empty(empty.Body["data"]!.AsArray());
        Assert.Null(Assert.Single(full.Body["data"]!.AsArray())!["from"]);
    }

    [Fact]
    public async Task A_fault_that_does_not_exist_is_refused()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => sandbox.FaultAsync(new { kind = "earthquake" }));
    }

    [Fact]
    public async Task The_same_seed_strikes_the_same_calls()
    {
        var first = await PatternAsync();
        var second = await PatternAsync();

        Assert.Equal(first, second);

        static async Task<string> PatternAsync()
        {
            await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { Urls = ["http://127.0.0.1:0"], Seed = 7 });
            await sandbox.FaultAsync(new { network = "x", kind = "status", code = 500, probability = 0.3 });
            var pattern = "";
            for (var i = 0; i < 20; i++)
            {
                pattern += (await sandbox.XAsync(HttpMethod.Get, "/2/users/me")).Status == 500 ? "x" : ".";
            }

            return pattern;
        }
    }

    private static Task<RunningSandbox.Answer> UploadAsync(RunningSandbox sandbox) =>
        sandbox.XAsync(HttpMethod.Post, "/2/media/upload", new { media = Convert.ToBase64String("picture"u8), media_category = "tweet_image" });

    private static Task<RunningSandbox.Answer> SayAsync(RunningSandbox sandbox, string network) => network == "x"
        ? sandbox.XAsync(HttpMethod.Post, "/2/tweets", new { text = "Fan Friday" })
        : sandbox.GraphAsync(HttpMethod.Post, $"/{sandbox.PageId}/feed", ("message", "Fan Friday"));
}
