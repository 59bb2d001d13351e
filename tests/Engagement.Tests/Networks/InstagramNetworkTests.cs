using Engagement.App.Channels;
using Engagement.App.Networks;
using Engagement.App.Outbound;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Engagement.Tests.Sandbox;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Networks;

public sealed class InstagramNetworkTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_is_fetched_from_us_and_stands_with_its_words_and_description()
    {
        await using var bench = await InstagramBench.StartAsync();
        var message = await bench.MessageAsync("Look at this #tbt", pictures: await bench.PictureAsync("A red saloon"));

        var sent = Assert.IsType<SendOutcome.Sent>(await bench.SendAsync(message));

        var post = Assert.Single(await bench.StandingAsync("Look at this"));
        Assert.Equal((sent.RemoteId, "IMAGE"), ((string)post["id"]!, (string)post["kind"]!));
        Assert.Contains("A red saloon", post["media"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.StartsWith("https://www.instagram.com/p/", sent.RemoteUrl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_pictures_are_one_carousel_and_a_film_is_a_reel()
    {
        await using var bench = await InstagramBench.StartAsync();
        await bench.FaultAsync(new { network = "instagram", kind = "mediaPending", path = "/media", delay = "7s", times = 4 });
        var (one, two) = (await bench.PictureAsync("One"), await bench.PictureAsync("Two", 1080, 1350));
        var film = await InstagramBench.KeepAsync(bench.App, [1, 2, 3], "video/mp4", 720, 1280, "");

        await bench.SentAsync(await bench.MessageAsync("A reel", pictures: film));
        await bench.Sandbox.Client.ClearFaultsAsync(Ct);
        await bench.SentAsync(await bench.MessageAsync("A row of them", pictures: [one, two, film]));

        Assert.Equal("REELS", (string)Assert.Single(await bench.StandingAsync("A reel"))["kind"]!);
        var carousel = Assert.Single(await bench.StandingAsync("A row of them"));
        Assert.Equal(("CAROUSEL", 3), ((string)carousel["kind"]!, carousel["media"]!.AsArray().Count));
    }

    [Fact]
    public async Task What_Instagram_would_not_take_is_refused_in_words()
    {
        await using var bench = await InstagramBench.StartAsync();

        var bare = await bench.SendAsync(await bench.MessageAsync("Words alone"));
        var wide = await bench.SendAsync(await bench.MessageAsync("Too wide", pictures: await bench.PictureAsync("", 1000, 100)));

        Assert.Contains("without a picture", Assert.IsType<SendOutcome.Rejected>(bare).Reason, StringComparison.Ordinal);
        Assert.Contains("aspect ratio", Assert.IsType<SendOutcome.Rejected>(wide).Reason, StringComparison.Ordinal);
        Assert.Empty(await bench.StandingAsync(""));
    }

    [Theory]
    [InlineData("drop")]
    [InlineData("lateAnswer")]
    [InlineData("doneButRefused")]
    public async Task What_was_published_without_a_clear_answer_is_found_by_its_container_and_never_published_again(string kind)
    {
        await using var bench = await InstagramBench.StartAsync(settings: ("Networks:Facebook:Timeout", "00:00:02"));
        const string Restricted = """{"error":{"message":"Application request limit reached","type":"OAuthException","code":4,"error_subcode":2207051,"is_transient":false,"fbtrace_id":"A"}}""";
        await bench.FaultAsync(new { network = "instagram", kind, path = "/media_publish", times = 1, code = 403, body = Restricted });
        var message = await bench.MessageAsync("Once only", pictures: await bench.PictureAsync(""));
        var attempted = bench.Now;

        var first = await bench.SendAsync(message);
        var second = await bench.SendAsync(message);
        var found = await bench.FindAsync(message, attempted);

        Assert.IsType<SendOutcome.Unknown>(first);
        Assert.IsType<SendOutcome.Unknown>(second);
        Assert.Equal((string)Assert.Single(await bench.StandingAsync("Once only"))["id"]!, Assert.IsType<ReadBack.Found>(found).RemoteId);
    }

    [Fact]
    public async Task What_never_got_there_is_surely_absent_after_a_while_and_then_the_same_container_is_shown()
    {
        await using var bench = await InstagramBench.StartAsync();
        await bench.FaultAsync(new { network = "instagram", kind = "dropBefore", path = "/media_publish", times = 1 });
        var message = await bench.MessageAsync("Second try", pictures: await bench.PictureAsync(""));
        var before = await bench.FindAsync(message, bench.Now);

        Assert.IsType<SendOutcome.Unknown>(await bench.SendAsync(message));
        var attempted = bench.Now;
        var early = await bench.FindAsync(message, attempted);
        bench.App.Clock.Advance(TimeSpan.FromMinutes(2));
        var late = await bench.FindAsync(message, attempted);
        var looked = Looks(bench);
        await bench.SentAsync(message);

        Assert.Equal(1, Looks(bench) - looked);
        Assert.IsType<ReadBack.Absent>(before);
        Assert.IsType<ReadBack.AskAgain>(early);
        Assert.IsType<ReadBack.Absent>(late);
        Assert.Single(await bench.StandingAsync("Second try"));
        Assert.Single(bench.Recorder.Kept, exchange => exchange.Method == "POST" && exchange.Path.EndsWith("/media", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_post_in_the_making_is_waited_for_and_one_that_fails_or_is_too_old_is_made_anew()
    {
        await using var bench = await InstagramBench.StartAsync();
        await bench.FaultAsync(new { network = "instagram", kind = "mediaPending", path = "/media", delay = "60s", times = 1 });
        var slow = await bench.MessageAsync("Slow", pictures: await bench.PictureAsync(""));

        var waiting = Assert.IsType<SendOutcome.Later>(await bench.SendAsync(slow));
        bench.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await bench.SentAsync(slow);

        foreach (var kind in new[] { "mediaFailed", "mediaExpired" })
        {
            await bench.FaultAsync(new { network = "instagram", kind, path = "/media", times = 1 });
            var message = await bench.MessageAsync(kind, pictures: await bench.PictureAsync(""));
            Assert.False(Assert.IsType<SendOutcome.Later>(await bench.SendAsync(message)).IsWait);
            await bench.SentAsync(message);
        }

        Assert.True(waiting.IsWait);
        Assert.Equal(3, (await bench.StandingAsync("")).Count);
    }

    [Fact]
    public async Task A_used_up_day_is_waited_out_and_answers_go_on()
    {
        await using var bench = await InstagramBench.StartAsync();
        var post = await bench.PostedAsync("Ours");
        var comment = await bench.FanAsync(post, "Where?");
        await bench.FaultAsync(new { network = "instagram", kind = "limitUsedUp" });

        var full = Assert.IsType<SendOutcome.Later>(await bench.SendAsync(await bench.MessageAsync("Too many", pictures: await bench.PictureAsync(""))));
        await bench.SentAsync(await bench.MessageAsync("Here", comment, post));

        Assert.True(full is { IsWait: true, ChannelThrottled: false } && full.Until > bench.Now);
        Assert.Contains("100 posts a day", full.Reason, StringComparison.Ordinal);
        Assert.Empty(await bench.StandingAsync("Too many"));
    }

    [Fact]
    public async Task A_picture_that_cannot_be_fetched_is_tried_again_with_words_that_say_what_to_do()
    {
        await using var bench = await InstagramBench.StartAsync(settings: ("Web:PublicUrl", "{sandbox}/elsewhere"));
        var message = await bench.MessageAsync("Nowhere", pictures: await bench.PictureAsync(""));

        var later = Assert.IsType<SendOutcome.Later>(await bench.SendAsync(message));
        var problem = await bench.App.Get<OutMediaReach>().ProblemAsync(Ct);

        Assert.Contains("Web:PublicUrl", later.Reason, StringComparison.Ordinal);
        Assert.Contains("/elsewhere, but something else answered there", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comments_answers_and_our_own_words_are_heard_with_their_thread()
    {
        await using var bench = await InstagramBench.StartAsync();
        var post = await bench.PostedAsync("Ours");
        var comment = await bench.FanAsync(post, "Where?");
        var answer = await bench.SentAsync(await bench.MessageAsync("In Turku", comment, post));
        var deeper = await bench.FanAsync(comment, "And in Oulu?", "marcus");
        await bench.SentAsync(await bench.MessageAsync("There too", deeper, post));
        await bench.SentAsync(await bench.MessageAsync("A first comment", post, post));
        await bench.FaultAsync(new { network = "instagram", kind = "emptyPage", path = "/comments", times = 1 });

        var heard = await bench.HeardAsync(post);

        Assert.Equal(5, heard.Count);
        Assert.Equal((InteractionKind.Comment, post, post, "aino"), (heard[comment].Kind, heard[comment].ParentRemoteId, heard[comment].RootRemoteId, heard[comment].Author!.Handle));
        Assert.Equal((InteractionKind.Reply, comment, bench.Channel.RemoteId), (heard[answer].Kind, heard[answer].ParentRemoteId, heard[answer].Author!.RemoteId));
        var under = Assert.Single(await bench.StandingAsync("There too"));
        Assert.Equal(("@marcus There too", comment), ((string)under["text"]!, (string)under["parentId"]!));
        Assert.Equal(post, (string)Assert.Single(await bench.StandingAsync("A first comment"))["parentId"]!);
    }

    [Fact]
    public async Task Who_names_us_elsewhere_is_heard_read_by_its_id_and_answered_there()
    {
        await using var bench = await InstagramBench.StartAsync();
        var post = await bench.FanAsync(null, "My car from @acme.cars!");
        var comment = await bench.FanAsync(post, "Ask @acme.cars where", "marcus");

        var heard = Assert.Single(await bench.HeardAsync()).Value;
        var read = await bench.Network.ReadAsync(bench.Channel, $"mention:{post}:{comment}", Ct);
        await bench.SentAsync(await bench.MessageAsync("What a car!", heard.RemoteId, heard.RootRemoteId));
        var unclear = await bench.FindAsync(await bench.MessageAsync("Lost", heard.RemoteId, heard.RootRemoteId), bench.Now);

        Assert.Equal(($"mention:{post}", InteractionKind.Mention, "aino"), (heard.RemoteId, heard.Kind, heard.Author!.Handle));
        Assert.Equal(("Ask @acme.cars where", (InboundAuthor?)null), (read!.Text, read.Author));
        Assert.Equal(post, (string)Assert.Single(await bench.StandingAsync("What a car!"))["postId"]!);
        Assert.IsType<ReadBack.CannotTell>(unclear);
    }

    [Fact]
    public async Task An_answer_whose_own_answer_is_lost_is_found_below_its_comment()
    {
        await using var bench = await InstagramBench.StartAsync();
        var post = await bench.PostedAsync("Ours");
        var comment = await bench.FanAsync(post, "Where?");
        await bench.FaultAsync(new { network = "instagram", kind = "drop", method = "POST", times = 2 });
        var (answer, first) = (await bench.MessageAsync("In Turku", comment, post), await bench.MessageAsync("A first comment", post, post));

        Assert.IsType<SendOutcome.Unknown>(await bench.SendAsync(answer));
        Assert.IsType<SendOutcome.Unknown>(await bench.SendAsync(first));

        foreach (var message in new[] { answer, first })
        {
            var found = Assert.IsType<ReadBack.Found>(await bench.FindAsync(message, bench.Now));
            Assert.Equal((string)Assert.Single(await bench.StandingAsync(message.Text))["id"]!, found.RemoteId);
        }
    }

    [Fact]
    public async Task Comments_are_hidden_shown_and_deleted_and_numbers_that_are_not_given_are_absent()
    {
        await using var bench = await InstagramBench.StartAsync();
        var post = await bench.PostedAsync("Ours");
        var comment = await bench.FanAsync(post, "Rude");

        foreach (var action in new[] { RemoteAction.Hide, RemoteAction.Unhide, RemoteAction.Delete, RemoteAction.Delete })
        {
            Assert.IsType<SendOutcome.Sent>(await bench.Network.ActAsync(bench.Channel, action, comment, Ct));
        }

        await bench.FaultAsync(new { network = "instagram", kind = "status", code = 100, path = "/insights", times = 2 });
        var figures = (await bench.Network.ReadFiguresAsync(bench.Channel, [post], Ct))[post];

        Assert.Empty(await bench.StandingAsync("Rude"));
        Assert.Equal((null, 120, 0, 0, 0, null), (figures.Impressions, figures.Reach, figures.Reactions, figures.Comments, figures.Shares, figures.Clicks));
        Assert.IsType<SendOutcome.Rejected>(await bench.Network.ActAsync(bench.Channel, RemoteAction.Like, comment, Ct));
    }

    [Fact]
    public async Task The_test_says_what_works_without_publishing()
    {
        await using var bench = await InstagramBench.StartAsync();
        await bench.PostedAsync("Ours");

        var test = await bench.App.Get<TryChannel>().RunAsync(bench.Channel.Id, null, Ct);
        await bench.FaultAsync(new { network = "instagram", kind = "tokenRevoked", times = 1 });
        var dead = await bench.App.Get<TryChannel>().RunAsync(bench.Channel.Id, null, Ct);

        Assert.Equal(["comments", "media", "read", "write"], test.Parts.Where(part => part.Works == true).Select(part => part.What).Order());
        Assert.Contains("1 of 100", test.Parts.Single(part => part.What == "write").Words, StringComparison.Ordinal);
        Assert.False(dead.Parts[0].Works);
    }

    [Fact]
    public async Task A_picture_may_be_fetched_only_while_its_post_is_under_way_and_for_an_hour()
    {
        await using var bench = await InstagramBench.StartAsync();
        var message = await bench.MessageAsync("Ours", pictures: await bench.PictureAsync(""));
        var address = bench.App.Get<OutMediaAddresses>().Of(message.Id, 0)!;
        using var http = new HttpClient();
        using var part = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new(0, 1) } };

        using var whole = await http.GetAsync(address, Ct);
        using var range = await http.SendAsync(part, Ct);
        using var forged = await http.GetAsync(new Uri(address.AbsoluteUri[..^2] + "AA"), Ct);
        using var other = await http.GetAsync(bench.App.Get<OutMediaAddresses>().Of(message.Id, 1), Ct);
        await bench.App.ReadAsync(db => db.Deliveries.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, Core.Outbound.DeliveryState.Sent), Ct));
        using var over = await http.GetAsync(address, Ct);
        await bench.App.ReadAsync(db => db.Deliveries.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, Core.Outbound.DeliveryState.Pending), Ct));
        bench.App.Clock.Advance(TimeSpan.FromMinutes(61));
        using var late = await http.GetAsync(address, Ct);

        Assert.Equal((200, "image/jpeg", (long)InstagramBench.Jpeg(1, 1).Length), ((int)whole.StatusCode, whole.Content.Headers.ContentType!.MediaType, whole.Content.Headers.ContentLength!.Value));
        Assert.Equal([206, 404, 404, 404, 404], new[] { range, forged, other, over, late }.Select(answer => (int)answer.StatusCode));
    }

    [Fact]
    public async Task Every_request_to_Instagram_is_one_that_Meta_describes()
    {
        Contract.Need();
        await using var bench = await InstagramBench.StartAsync();
        var (one, two) = (await bench.PictureAsync("One"), await bench.PictureAsync("Two"));

        var post = await bench.SentAsync(await bench.MessageAsync("Two of them", pictures: [one, two]));
        var comment = await bench.FanAsync(post, "Where?");
        var answer = await bench.MessageAsync("Here", comment, post);
        var said = await bench.SentAsync(answer);
        await bench.SentAsync(await bench.MessageAsync("First", post, post));
        await bench.FindAsync(answer, bench.Now);
        var named = await bench.FanAsync(null, "From @acme.cars");
        var below = await bench.FanAsync(named, "Ask @acme.cars");
        await bench.SentAsync(await bench.MessageAsync("Thanks", $"mention:{named}:{below}", $"mention:{named}"));
        await bench.Network.ReadAsync(bench.Channel, $"mention:{named}", Ct);
        await bench.Network.ReadAsync(bench.Channel, $"mention:{named}:{below}", Ct);
        await bench.HeardAsync(post);
        await bench.Network.ReadFiguresAsync(bench.Channel, [post], Ct);
        await bench.Network.CheckAsync(bench.Channel, Ct);
        await bench.Network.ActAsync(bench.Channel, RemoteAction.Hide, comment, Ct);
        await bench.Network.ActAsync(bench.Channel, RemoteAction.Delete, said, Ct);

        Assert.Contains(bench.Recorder.Kept, exchange => exchange.Path.EndsWith("/media_publish", StringComparison.Ordinal));
        await Contract.HoldAsync(bench.Recorder.Kept, Ct);
    }

    /// <summary>How often it was asked how far a container is.</summary>
    private static int Looks(InstagramBench bench) =>
        bench.Recorder.Kept.Count(exchange => exchange.Query.GetValueOrDefault("fields")?.Contains("status_code", StringComparison.Ordinal) is true);
}
