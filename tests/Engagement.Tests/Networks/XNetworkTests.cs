using Engagement.App.Channels;
using Engagement.App.Networks;
using Engagement.Core.Inbox;

namespace Engagement.Tests.Networks;

public sealed class XNetworkTests
{
    private static readonly HashSet<string> Nothing = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_with_a_picture_stands_on_X_with_its_words_and_alt_text()
    {
        await using var bench = await NetworkBench.StartAsync();

        var id = await bench.SentAsync(bench.X, bench.Message(bench.X, "Look at this", media: await bench.PictureAsync("A red saloon")));

        var post = Assert.Single(await bench.StandingAsync(bench.X, "Look at this"));
        Assert.Equal(id, (string)post["id"]!);
        Assert.Contains("A red saloon", post["media"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mediaFailed", typeof(SendOutcome.Rejected), 0)]
    [InlineData("mediaPending", typeof(SendOutcome.Sent), 1)]
    public async Task A_picture_is_waited_for_and_refused_when_X_cannot_read_it(string fault, Type expected, int standing)
    {
        await using var bench = await NetworkBench.StartAsync();
        await bench.Sandbox.Client.AddFaultAsync(new { network = "x", kind = fault, times = 1 }, Ct);
        var message = bench.Message(bench.X, "Look", media: await bench.PictureAsync(""));

        var sending = bench.On(bench.X).SendAsync(bench.X, message, Ct);
        await bench.PassTimeAsync(sending);

        Assert.IsType(expected, await sending);
        Assert.Equal(standing, (await bench.StandingAsync(bench.X, "Look")).Count);
    }

    [Theory]
    [InlineData("lateAnswer")]
    [InlineData("drop")]
    public async Task What_got_there_without_an_answer_is_unknown_and_then_found(string fault)
    {
        await using var bench = await NetworkBench.StartAsync(("Networks:X:Timeout", "00:00:03"));
        var message = bench.Message(bench.X, "Tom & Jerry <3 https://example.com/a/long/path see #this");
        await bench.Sandbox.Client.AddFaultAsync(new { network = "x", kind = fault, method = "POST", path = "/2/tweets", times = 1 }, Ct);
        var attempted = bench.Now;

        var outcome = await bench.On(bench.X).SendAsync(bench.X, message, Ct);
        var found = await bench.On(bench.X).FindAsync(bench.X, message, attempted, Nothing, Ct);

        Assert.IsType<SendOutcome.Unknown>(outcome);
        var standing = Assert.Single(await bench.StandingAsync(bench.X, "Jerry"));
        Assert.Equal((string)standing["id"]!, Assert.IsType<ReadBack.Found>(found).RemoteId);
    }

    [Fact]
    public async Task What_never_got_there_is_surely_absent_after_a_while_and_not_before()
    {
        await using var bench = await NetworkBench.StartAsync();
        var message = bench.Message(bench.X, "Never arrives");
        await bench.Sandbox.Client.AddFaultAsync(new { network = "x", kind = "dropBefore", method = "POST", path = "/2/tweets", times = 1 }, Ct);
        var attempted = bench.Now;

        var outcome = await bench.On(bench.X).SendAsync(bench.X, message, Ct);
        var early = await bench.On(bench.X).FindAsync(bench.X, message, attempted, Nothing, Ct);
        bench.App.Clock.Advance(TimeSpan.FromMinutes(1));
        var late = await bench.On(bench.X).FindAsync(bench.X, message, attempted, Nothing, Ct);

        Assert.IsType<SendOutcome.Unknown>(outcome);
        Assert.Equal(attempted.AddSeconds(50), Assert.IsType<ReadBack.AskAgain>(early).At);
        Assert.IsType<ReadBack.Absent>(late);
    }

    [Fact]
    public async Task A_post_of_another_delivery_is_never_taken_for_this_one()
    {
        await using var bench = await NetworkBench.StartAsync();
        var message = bench.Message(bench.X, "The same words");
        var other = await bench.SentAsync(bench.X, message);
        var attempted = bench.Now;
        bench.App.Clock.Advance(TimeSpan.FromMinutes(1));

        var found = await bench.On(bench.X).FindAsync(bench.X, message, attempted, new HashSet<string> { other }, Ct);

        Assert.IsType<ReadBack.Absent>(found);
    }

    [Fact]
    public async Task A_publishing_call_goes_out_once_whatever_happens()
    {
        await using var bench = await NetworkBench.StartAsync();
        await bench.Sandbox.Client.AddFaultAsync(new { network = "x", kind = "status", code = 503, method = "POST", path = "/2/tweets", body = "{}" }, Ct);

        var outcome = await bench.On(bench.X).SendAsync(bench.X, bench.Message(bench.X, "Once"), Ct);

        Assert.IsType<SendOutcome.Unknown>(outcome);
        Assert.Equal(1, bench.Recorder.Kept.Count(exchange => exchange is { Method: "POST", Path: "/2/tweets" }));
    }

    [Fact]
    public async Task An_expired_token_is_refreshed_once_stored_and_used()
    {
        await using var bench = await NetworkBench.StartAsync();
        var before = await bench.App.Get<CredentialVault>().ReadAsync(bench.X.Id, Ct);
        await bench.Sandbox.Client.AddFaultAsync(new { network = "x", kind = "tokenExpired", times = 1 }, Ct);

        await bench.SentAsync(bench.X, bench.Message(bench.X, "After a refresh"));

        var after = await bench.App.Get<CredentialVault>().ReadAsync(bench.X.Id, Ct);
        Assert.NotEqual(before!.AccessToken, after!.AccessToken);
        Assert.NotEqual(before.RefreshToken, after.RefreshToken);
        Assert.Single(await bench.StandingAsync(bench.X, "After a refresh"));
    }

    [Fact]
    public async Task A_revoked_token_asks_for_a_person_and_keeps_what_was_stored()
    {
        await using var bench = await NetworkBench.StartAsync();
        var before = await bench.App.Get<CredentialVault>().ReadAsync(bench.X.Id, Ct);
        await bench.Sandbox.Client.AddFaultAsync(new { network = "x", kind = "tokenRevoked", times = 1 }, Ct);

        var outcome = await bench.On(bench.X).SendAsync(bench.X, bench.Message(bench.X, "Never"), Ct);

        Assert.IsType<SendOutcome.Reconnect>(outcome);
        Assert.Equal(before, await bench.App.Get<CredentialVault>().ReadAsync(bench.X.Id, Ct));
    }

    [Theory]
    [InlineData("rateLimit")]
    [InlineData("rateLimitDay")]
    public async Task A_limit_waits_until_X_says_and_asks_nothing_before(string fault)
    {
        await using var bench = await NetworkBench.StartAsync();
        await bench.Sandbox.Client.AddFaultAsync(new { network = "x", kind = fault, method = "POST", path = "/2/tweets", times = 1 }, Ct);

        var first = Assert.IsType<SendOutcome.Later>(await bench.On(bench.X).SendAsync(bench.X, bench.Message(bench.X, "One"), Ct));
        var asked = bench.Recorder.Kept.Count;
        var second = Assert.IsType<SendOutcome.Later>(await bench.On(bench.X).SendAsync(bench.X, bench.Message(bench.X, "Two"), Ct));

        Assert.True(first.ChannelThrottled && first.Until > bench.Now);
        Assert.Equal((first.Until, asked), (second.Until, bench.Recorder.Kept.Count));
    }

    [Theory]
    [InlineData("Current")]
    [InlineData("Classic")]
    public async Task Comments_replies_and_mentions_are_heard_once_each_with_their_thread(string vocabulary)
    {
        await using var bench = await NetworkBench.StartAsync(("Networks:X:Vocabulary", vocabulary));
        var post = await bench.SentAsync(bench.X, bench.Message(bench.X, "Our post"));
        var comment = (string)(await bench.Sandbox.Client.CommentAsync("x", post, "aino", "Lovely!", Ct))["id"]!;
        var mention = (string)(await bench.Sandbox.Client.CommentAsync("x", null, "ville", "@acme hello?", Ct))["id"]!;
        WatchedPost[] watched = [new(post, bench.Now)];

        var first = Assert.IsType<PollAnswer.Heard>(await bench.On(bench.X).PollAsync(bench.X, null, watched, Ct));
        var second = Assert.IsType<PollAnswer.Heard>(await bench.On(bench.X).PollAsync(bench.X, first.Cursor, watched, Ct));

        var items = first.Items.ToDictionary(item => item.RemoteId);
        Assert.Equal(2, items.Count);
        Assert.Equal((InteractionKind.Comment, post, post), (items[comment].Kind, items[comment].ParentRemoteId, items[comment].RootRemoteId));
        Assert.Equal("aino", items[comment].Author!.Handle);
        Assert.Contains("Lovely!", items[comment].Text, StringComparison.Ordinal);
        Assert.Equal((InteractionKind.Mention, "@acme hello?"), (items[mention].Kind, items[mention].Text));
        Assert.DoesNotContain(second.Items, item => item.RemoteId == mention);
    }

    [Fact]
    public async Task The_other_vocabulary_is_tried_when_X_does_not_know_the_names()
    {
        await using var bench = await NetworkBench.StartAsync();
        var post = await bench.SentAsync(bench.X, bench.Message(bench.X, "Our post"));
        const string problem = """{"errors":[{"parameters":{"post.fields":["text"]},"message":"The query parameter [post.fields] is not one of [id]"}],"title":"Invalid Request","detail":"One or more parameters to your request was invalid.","type":"https://api.x.com/2/problems/invalid-request"}""";
        await bench.Sandbox.Client.AddFaultAsync(new { network = "x", kind = "status", code = 400, method = "GET", times = 1, body = problem }, Ct);

        var item = await bench.On(bench.X).ReadAsync(bench.X, post, Ct);

        Assert.Equal("Our post", item!.Text);
        Assert.Contains(bench.Recorder.Kept, exchange => exchange.Query.ContainsKey("tweet.fields"));
    }

    [Fact]
    public async Task Many_watched_posts_are_asked_for_in_few_short_queries()
    {
        await using var bench = await NetworkBench.StartAsync();
        var watched = Enumerable.Range(0, 40).Select(number => new WatchedPost($"{1_900_000_000_000_000_000 + number}", bench.Now)).ToArray();

        Assert.IsType<PollAnswer.Heard>(await bench.On(bench.X).PollAsync(bench.X, null, watched, Ct));

        var queries = bench.Recorder.Kept.Where(exchange => exchange.Path == "/2/tweets/search/recent").Select(exchange => exchange.Query["query"]).ToList();
        Assert.Equal(4, queries.Count);
        Assert.All(queries, query => Assert.True(query.Length <= 512));
        Assert.Equal(40, queries.Sum(query => query.Split(" OR ").Length));
    }

    [Fact]
    public async Task Replies_are_hidden_shown_and_deleted_and_likes_refused_in_words()
    {
        await using var bench = await NetworkBench.StartAsync();
        var post = await bench.SentAsync(bench.X, bench.Message(bench.X, "Our post"));
        var comment = (string)(await bench.Sandbox.Client.CommentAsync("x", post, "aino", "Rude", Ct))["id"]!;
        var network = bench.On(bench.X);

        Assert.IsType<SendOutcome.Sent>(await network.ActAsync(bench.X, RemoteAction.Hide, comment, Ct));
        Assert.True((bool)(await bench.StandingAsync(bench.X, "Rude")).Single()["hidden"]!);
        Assert.IsType<SendOutcome.Sent>(await network.ActAsync(bench.X, RemoteAction.Unhide, comment, Ct));
        Assert.IsType<SendOutcome.Sent>(await network.ActAsync(bench.X, RemoteAction.Delete, post, Ct));
        Assert.Equal("X does not let this account like by API.", Assert.IsType<SendOutcome.Rejected>(await network.ActAsync(bench.X, RemoteAction.Like, comment, Ct)).Reason);
        Assert.Empty(await bench.StandingAsync(bench.X, "Our post"));
    }

    [Fact]
    public async Task Figures_and_the_account_are_read()
    {
        await using var bench = await NetworkBench.StartAsync();
        var post = await bench.SentAsync(bench.X, bench.Message(bench.X, "Our post"));
        await bench.Sandbox.Client.CommentAsync("x", post, "aino", "Lovely!", Ct);

        await bench.Sandbox.Client.AddFaultAsync(new { network = "x", kind = "status", code = 400, method = "GET", times = 1 }, Ct);
        var figures = await bench.On(bench.X).ReadFiguresAsync(bench.X, [post, "1"], Ct);
        var check = await bench.On(bench.X).CheckAsync(bench.X, Ct);
        var wrong = await bench.On(bench.X).CheckAsync(bench.X with { RemoteId = "5" }, Ct);

        Assert.Equal([post], figures.Keys);
        Assert.Equal(1, figures[post].Comments);
        Assert.Equal((true, "acme"), (check.Works, check.Handle));
        Assert.False(wrong.Works);
    }

    [Fact]
    public async Task Nobody_is_reached_is_tried_later()
    {
        await using var bench = await NetworkBench.StartAsync(("Networks:X:ApiBaseUrl", "http://127.0.0.1:9"));

        var outcome = await bench.On(bench.X).SendAsync(bench.X, bench.Message(bench.X, "Hello"), Ct);

        Assert.IsType<SendOutcome.Later>(outcome);
    }
}
