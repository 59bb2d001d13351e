using Engagement.App.Channels;
using Engagement.App.Networks;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;

namespace Engagement.Tests.Networks;

public sealed class FacebookNetworkTests
{
    private static readonly HashSet<string> Nothing = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_with_two_pictures_is_one_post_with_both_and_their_words()
    {
        await using var bench = await NetworkBench.StartAsync();
        var (first, second) = (await bench.PictureAsync("A red saloon"), await bench.PictureAsync("A blue van"));

        var id = await bench.SentAsync(bench.Facebook, bench.Message(bench.Facebook, "Look at these", media: [first, second]));

        var post = Assert.Single(await bench.StandingAsync(bench.Facebook, "Look at these"));
        Assert.Equal(id, (string)post["id"]!);
        var media = post["media"]!.ToJsonString();
        Assert.Contains("A red saloon", media, StringComparison.Ordinal);
        Assert.Contains("A blue van", media, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_a_comment_below_and_overwrites_nothing()
    {
        await using var bench = await NetworkBench.StartAsync();
        var post = await bench.SentAsync(bench.Facebook, bench.Message(bench.Facebook, "Our post"));
        var comment = (string)(await bench.Sandbox.Client.CommentAsync("facebook", post, "aino", "A question", Ct))["id"]!;

        var reply = await bench.SentAsync(bench.Facebook, bench.Message(bench.Facebook, "An answer", comment, post));

        Assert.Single(await bench.StandingAsync(bench.Facebook, "A question"));
        var standing = Assert.Single(await bench.StandingAsync(bench.Facebook, "An answer"));
        Assert.Equal((reply, comment), ((string)standing["id"]!, (string)standing["parentId"]!));
    }

    [Fact]
    public async Task A_private_answer_reaches_its_person_once_and_an_unclear_one_is_never_written_twice()
    {
        await using var bench = await NetworkBench.StartAsync();
        var post = await bench.SentAsync(bench.Facebook, bench.Message(bench.Facebook, "Our post"));
        var asked = (string)(await bench.Sandbox.Client.CommentAsync("facebook", post, "aino", "A question", Ct))["id"]!;
        var other = (string)(await bench.Sandbox.Client.CommentAsync("facebook", post, "bea", "Another one", Ct))["id"]!;
        var first = bench.Message(bench.Facebook, "Only for you", asked, post) with { IsPrivate = true };
        var lost = bench.Message(bench.Facebook, "Lost on the way", other, post) with { IsPrivate = true };

        await bench.SentAsync(bench.Facebook, first);
        var again = await bench.On(bench.Facebook).SendAsync(bench.Facebook, first, Ct);
        await bench.Sandbox.Client.AddFaultAsync(new { network = "facebook", kind = "drop", method = "POST", times = 1 }, Ct);
        var attempted = bench.Now;
        var unclear = await bench.On(bench.Facebook).SendAsync(bench.Facebook, lost, Ct);
        var found = await bench.On(bench.Facebook).FindAsync(bench.Facebook, lost, attempted, Nothing, Ct);

        Assert.Empty(await bench.StandingAsync(bench.Facebook, "Only for you"));
        Assert.Contains("already answered privately", Assert.IsType<SendOutcome.Rejected>(again).Reason, StringComparison.Ordinal);
        Assert.IsType<SendOutcome.Unknown>(unclear);
        Assert.IsType<ReadBack.CannotTell>(found);
    }

    [Theory]
    [InlineData("lateAnswer", false)]
    [InlineData("drop", false)]
    [InlineData("drop", true)]
    public async Task What_got_there_without_an_answer_is_unknown_and_then_found(string fault, bool asReply)
    {
        await using var bench = await NetworkBench.StartAsync(("Networks:Facebook:Timeout", "00:00:03"));
        var root = await bench.SentAsync(bench.Facebook, bench.Message(bench.Facebook, "Our post"));
        var comment = (string)(await bench.Sandbox.Client.CommentAsync("facebook", root, "aino", "A question", Ct))["id"]!;
        var message = asReply ? bench.Message(bench.Facebook, "Words  & <more>", comment, root) : bench.Message(bench.Facebook, "Words  & <more>");
        await bench.Sandbox.Client.AddFaultAsync(new { network = "facebook", kind = fault, method = "POST", times = 1 }, Ct);
        var attempted = bench.Now;

        var outcome = await bench.On(bench.Facebook).SendAsync(bench.Facebook, message, Ct);
        var found = await bench.On(bench.Facebook).FindAsync(bench.Facebook, message, attempted, Nothing, Ct);

        Assert.IsType<SendOutcome.Unknown>(outcome);
        var standing = Assert.Single(await bench.StandingAsync(bench.Facebook, "<more>"));
        Assert.Equal((string)standing["id"]!, Assert.IsType<ReadBack.Found>(found).RemoteId);
    }

    [Fact]
    public async Task What_never_got_there_is_surely_absent_after_a_while_and_not_before()
    {
        await using var bench = await NetworkBench.StartAsync();
        var message = bench.Message(bench.Facebook, "Never arrives");
        await bench.Sandbox.Client.AddFaultAsync(new { network = "facebook", kind = "dropBefore", method = "POST", times = 1 }, Ct);
        var attempted = bench.Now;

        Assert.IsType<SendOutcome.Unknown>(await bench.On(bench.Facebook).SendAsync(bench.Facebook, message, Ct));
        Assert.IsType<ReadBack.AskAgain>(await bench.On(bench.Facebook).FindAsync(bench.Facebook, message, attempted, Nothing, Ct));
        bench.App.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<ReadBack.Absent>(await bench.On(bench.Facebook).FindAsync(bench.Facebook, message, attempted, Nothing, Ct));
    }

    [Fact]
    public async Task Comments_and_replies_are_heard_with_their_thread_also_over_an_empty_page()
    {
        await using var bench = await NetworkBench.StartAsync();
        var post = await bench.SentAsync(bench.Facebook, bench.Message(bench.Facebook, "Our post"));
        var comment = (string)(await bench.Sandbox.Client.CommentAsync("facebook", post, "Aino Virtanen", "A question", Ct))["id"]!;
        var ours = await bench.SentAsync(bench.Facebook, bench.Message(bench.Facebook, "An answer", comment, post));
        await bench.Sandbox.Client.AddFaultAsync(new { network = "facebook", kind = "emptyPage", method = "GET", times = 1 }, Ct);

        var heard = Assert.IsType<PollAnswer.Heard>(await bench.On(bench.Facebook).PollAsync(bench.Facebook, null, [new(post, bench.Now)], Ct));

        var items = heard.Items.ToDictionary(item => item.RemoteId);
        Assert.Equal(2, items.Count);
        Assert.Equal((InteractionKind.Comment, post, post), (items[comment].Kind, items[comment].ParentRemoteId, items[comment].RootRemoteId));
        Assert.Equal(("Aino Virtanen", "A question"), (items[comment].Author!.Name, items[comment].Text));
        Assert.Equal((InteractionKind.Reply, comment), (items[ours].Kind, items[ours].ParentRemoteId));
        Assert.Equal(bench.Facebook.RemoteId, items[ours].Author!.RemoteId);
        Assert.NotNull(items[comment].CreatedAt);
    }

    [Fact]
    public async Task A_comment_without_an_author_is_somebody_unknown()
    {
        await using var bench = await NetworkBench.StartAsync();
        var post = await bench.SentAsync(bench.Facebook, bench.Message(bench.Facebook, "Our post"));
        await bench.Sandbox.Client.CommentAsync("facebook", post, "aino", "A question", Ct);
        await bench.Sandbox.Client.AddFaultAsync(new { network = "facebook", kind = "fromMissing", method = "GET", times = 1 }, Ct);

        var heard = Assert.IsType<PollAnswer.Heard>(await bench.On(bench.Facebook).PollAsync(bench.Facebook, null, [new(post, bench.Now)], Ct));

        Assert.Null(Assert.Single(heard.Items).Author);
    }

    [Fact]
    public async Task A_post_that_is_gone_stops_nobody_else()
    {
        await using var bench = await NetworkBench.StartAsync();
        var (gone, post) = (await bench.SentAsync(bench.Facebook, bench.Message(bench.Facebook, "Gone")), await bench.SentAsync(bench.Facebook, bench.Message(bench.Facebook, "Here")));
        await bench.Sandbox.Client.CommentAsync("facebook", post, "aino", "A question", Ct);
        await bench.On(bench.Facebook).ActAsync(bench.Facebook, RemoteAction.Delete, gone, Ct);

        var heard = Assert.IsType<PollAnswer.Heard>(await bench.On(bench.Facebook).PollAsync(bench.Facebook, null, [new(gone, bench.Now), new(post, bench.Now)], Ct));

        Assert.Single(heard.Items);
    }

    [Fact]
    public async Task Comments_are_hidden_shown_liked_and_deleted_and_twice_does_no_harm()
    {
        await using var bench = await NetworkBench.StartAsync();
        var post = await bench.SentAsync(bench.Facebook, bench.Message(bench.Facebook, "Our post"));
        var comment = (string)(await bench.Sandbox.Client.CommentAsync("facebook", post, "aino", "Rude", Ct))["id"]!;

        foreach (var action in new[] { RemoteAction.Hide, RemoteAction.Unhide, RemoteAction.Like, RemoteAction.Unlike, RemoteAction.Delete })
        {
            Assert.IsType<SendOutcome.Sent>(await bench.On(bench.Facebook).ActAsync(bench.Facebook, action, comment, Ct));
            Assert.IsType<SendOutcome.Sent>(await bench.On(bench.Facebook).ActAsync(bench.Facebook, action, comment, Ct));
        }

        Assert.Empty(await bench.StandingAsync(bench.Facebook, "Rude"));
    }

    [Fact]
    public async Task A_dead_token_asks_for_a_person()
    {
        await using var bench = await NetworkBench.StartAsync();
        await bench.Sandbox.Client.AddFaultAsync(new { network = "facebook", kind = "tokenRevoked", times = 1 }, Ct);

        Assert.IsType<SendOutcome.Reconnect>(await bench.On(bench.Facebook).SendAsync(bench.Facebook, bench.Message(bench.Facebook, "Never"), Ct));
        Assert.False((await bench.On(bench.Facebook).CheckAsync(bench.Facebook, Ct)).Works);
    }

    [Fact]
    public async Task A_token_that_Facebook_repeats_is_not_kept()
    {
        await using var bench = await NetworkBench.StartAsync();
        var token = (await bench.App.Get<CredentialVault>().ReadAsync(bench.Facebook.Id, Ct))!.AccessToken!;
        var body = """{"error":{"message":"Malformed access token TOKEN","type":"OAuthException","code":190,"fbtrace_id":"A"}}""".Replace("TOKEN", token, StringComparison.Ordinal);
        await bench.Sandbox.Client.AddFaultAsync(new { network = "facebook", kind = "status", code = 400, body }, Ct);

        var outcome = await bench.On(bench.Facebook).SendAsync(bench.Facebook, bench.Message(bench.Facebook, "Never"), Ct);

        Assert.Contains("(token)", outcome.Answer!, StringComparison.Ordinal);
        Assert.DoesNotContain(token, outcome.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_throttle_nothing_is_asked_until_Facebook_says()
    {
        await using var bench = await NetworkBench.StartAsync();
        await bench.Sandbox.Client.AddFaultAsync(new { network = "facebook", kind = "rateLimit", times = 1 }, Ct);

        var first = Assert.IsType<SendOutcome.Later>(await bench.On(bench.Facebook).SendAsync(bench.Facebook, bench.Message(bench.Facebook, "One"), Ct));
        var asked = bench.Recorder.Kept.Count;
        var second = await bench.On(bench.Facebook).SendAsync(bench.Facebook, bench.Message(bench.Facebook, "Two"), Ct);
        var poll = await bench.On(bench.Facebook).PollAsync(bench.Facebook, null, [new("1_2", bench.Now)], Ct);

        Assert.True(first.ChannelThrottled && first.Until > bench.Now);
        Assert.IsType<SendOutcome.Later>(second);
        Assert.IsType<PollAnswer.Later>(poll);
        Assert.Equal(asked, bench.Recorder.Kept.Count);
    }

    [Fact]
    public async Task A_question_to_one_person_is_written_to_them_alone_and_only_once()
    {
        await using var bench = await NetworkBench.StartAsync();
        var post = await bench.SentAsync(bench.Facebook, bench.Message(bench.Facebook, "Our post"));
        var comment = (string)(await bench.Sandbox.Client.CommentAsync("facebook", post, "aino", "A question", Ct))["id"]!;
        var message = bench.Message(bench.Facebook, "How did we do?", comment, post) with { Source = DeliverySource.Survey };
        await bench.Sandbox.Client.AddFaultAsync(new { network = "facebook", kind = "drop", method = "POST", times = 1 }, Ct);
        var attempted = bench.Now;

        Assert.IsType<SendOutcome.Unknown>(await bench.On(bench.Facebook).SendAsync(bench.Facebook, message, Ct));
        Assert.IsType<ReadBack.AskAgain>(await bench.On(bench.Facebook).FindAsync(bench.Facebook, message, attempted, Nothing, Ct));
        bench.App.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<ReadBack.Absent>(await bench.On(bench.Facebook).FindAsync(bench.Facebook, message, attempted, Nothing, Ct));
        var again = Assert.IsType<SendOutcome.Rejected>(await bench.On(bench.Facebook).SendAsync(bench.Facebook, message, Ct));

        Assert.Contains("answered privately", again.Reason, StringComparison.Ordinal);
        Assert.Empty(await bench.StandingAsync(bench.Facebook, "How did we do?"));
    }

    [Fact]
    public async Task A_number_that_is_not_given_spoils_no_other_and_is_never_nothing()
    {
        await using var bench = await NetworkBench.StartAsync();
        var (first, second) = (await bench.SentAsync(bench.Facebook, bench.Message(bench.Facebook, "One")), await bench.SentAsync(bench.Facebook, bench.Message(bench.Facebook, "Two")));
        await bench.Sandbox.Client.CommentAsync("facebook", first, "aino", "Lovely!", Ct);
        await bench.Sandbox.Client.AddFaultAsync(new { network = "facebook", kind = "status", code = 400, path = $"*/{first}/insights", body = """{"error":{"message":"(#3001) no","code":3001}}""" }, Ct);
        await bench.Sandbox.Client.AddFaultAsync(new { network = "facebook", kind = "status", code = 404, path = $"*/{second}", body = """{"error":{"message":"gone","code":803}}""" }, Ct);

        var figures = await bench.On(bench.Facebook).ReadFiguresAsync(bench.Facebook, [first, second], Ct);

        Assert.Equal((1L, null, null), (figures[first].Comments, figures[first].Impressions, figures[first].Clicks));
        Assert.Null(figures[second].Comments);
        Assert.NotNull(figures[second].Impressions);
    }

    [Fact]
    public async Task A_post_that_is_gone_costs_one_question()
    {
        await using var bench = await NetworkBench.StartAsync();
        var (gone, post) = (await bench.SentAsync(bench.Facebook, bench.Message(bench.Facebook, "Gone")), await bench.SentAsync(bench.Facebook, bench.Message(bench.Facebook, "Here")));
        await bench.On(bench.Facebook).ActAsync(bench.Facebook, RemoteAction.Delete, gone, Ct);
        var before = bench.Recorder.Kept.Count;

        var figures = await bench.On(bench.Facebook).ReadFiguresAsync(bench.Facebook, [gone, post], Ct);

        Assert.Equal([post], figures.Keys);
        Assert.Single(bench.Recorder.Kept.Skip(before), exchange => exchange.Path.Contains(gone, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Figures_the_account_and_a_comment_are_read_with_the_proof_of_the_app()
    {
        await using var bench = await NetworkBench.StartAsync();
        var post = await bench.SentAsync(bench.Facebook, bench.Message(bench.Facebook, "Our post"));
        var comment = (string)(await bench.Sandbox.Client.CommentAsync("facebook", post, "aino", "Lovely!", Ct))["id"]!;

        var figures = await bench.On(bench.Facebook).ReadFiguresAsync(bench.Facebook, [post], Ct);
        var check = await bench.On(bench.Facebook).CheckAsync(bench.Facebook, Ct);
        var item = await bench.On(bench.Facebook).ReadAsync(bench.Facebook, comment, Ct);
        var gone = await bench.On(bench.Facebook).ReadAsync(bench.Facebook, "1_2", Ct);

        Assert.Equal(1, figures[post].Comments);
        Assert.True(check.Works);
        Assert.Equal((comment, post, "Lovely!"), (item!.RemoteId, item.RootRemoteId, item.Text));
        Assert.Null(gone);
        Assert.All(bench.Recorder.Kept, exchange => Assert.Matches("^[0-9a-f]{64}$", exchange.Query["appsecret_proof"]));
    }
}
