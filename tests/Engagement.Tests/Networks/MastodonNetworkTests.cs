using Engagement.App.Networks;
using Engagement.Core.Inbox;
using Engagement.Core.Outbound;
using Engagement.Tests.Infrastructure;

namespace Engagement.Tests.Networks;

/// <summary>Against the sandbox, or the real server that the environment names.</summary>
public sealed class MastodonNetworkTests
{
    private static readonly HashSet<string> Nothing = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_stands_there_with_its_language_and_a_described_picture()
    {
        await using var bench = await MastodonBench.StartAsync();
        var text = bench.Unique("Päivää! See https://example.com/a/rather/long/path?with=query #ThrowbackThursday");

        var id = await bench.SentAsync(bench.Ours, bench.Message(text, media: await bench.PictureAsync("A red saloon")));

        var status = await bench.StatusAsync(bench.Ours, id);
        Assert.Equal(text, Core.Channels.HtmlWords.Read((string)status["content"]!));
        Assert.Equal("A red saloon", (string)status["media_attachments"]![0]!["description"]!);
        Assert.Equal("en", (string?)status["language"]);
        Assert.Equal(1, await bench.StandingAsync(text));
    }

    [Fact]
    public async Task An_answer_names_the_person_stands_below_and_is_no_more_public_than_what_it_answers()
    {
        await using var bench = await MastodonBench.StartAsync();
        var post = await bench.SentAsync(bench.Ours, bench.Message(bench.Unique("Our post")));
        var question = await bench.SentAsync(bench.Fan, bench.Message("Where can I buy it?", post, post));

        var answer = await bench.SentAsync(bench.Ours, bench.Message("At every dealer.", question, post));

        var status = await bench.StatusAsync(bench.Ours, answer);
        Assert.Equal(question, (string)status["in_reply_to_id"]!);
        Assert.Equal(bench.Fan.RemoteId, (string)status["mentions"]![0]!["id"]!);
        Assert.Equal((string)(await bench.StatusAsync(bench.Ours, question))["visibility"]!, (string)status["visibility"]!);
    }

    [Fact]
    public async Task A_question_to_one_person_is_seen_by_them_alone()
    {
        await using var bench = await MastodonBench.StartAsync();
        var post = await bench.SentAsync(bench.Ours, bench.Message(bench.Unique("Our post")));
        var comment = await bench.SentAsync(bench.Fan, bench.Message("Where can I buy it?", post, post));

        var asked = await bench.SentAsync(bench.Ours, bench.Message("How did we do?", comment, post) with { Source = DeliverySource.Survey });

        Assert.Equal("direct", (string)(await bench.StatusAsync(bench.Ours, asked))["visibility"]!);
    }

    [Fact]
    public async Task Answers_mentions_and_what_is_said_to_others_below_our_posts_are_heard_with_their_thread()
    {
        await using var bench = await MastodonBench.StartAsync();
        var post = await bench.SentAsync(bench.Ours, bench.Message(bench.Unique("Our post")));
        var question = await bench.SentAsync(bench.Fan, bench.Message("A question?", post, post));
        var answer = await bench.SentAsync(bench.Ours, bench.Message("An answer", question, post));
        var more = await bench.SentAsync(bench.Fan, bench.Message("One thing more", question, post));
        var mention = await bench.SentAsync(bench.Fan, bench.Message(bench.Unique($"Hello @{bench.Ours.Handle}, nice cars")));

        var items = await bench.HeardAsync(post);

        Assert.Equal((InteractionKind.Comment, post, post, "A question?"), (items[question].Kind, items[question].ParentRemoteId, items[question].RootRemoteId, items[question].Text));
        Assert.Equal((bench.Fan.RemoteId, bench.Fan.Handle), (items[question].Author!.RemoteId, items[question].Author!.Handle));
        Assert.Equal((InteractionKind.Reply, question, post), (items[answer].Kind, items[answer].ParentRemoteId, items[answer].RootRemoteId));
        Assert.Equal(bench.Ours.RemoteId, items[answer].Author!.RemoteId);
        Assert.Equal((InteractionKind.Reply, post), (items[more].Kind, items[more].RootRemoteId));
        Assert.Equal(InteractionKind.Mention, items[mention].Kind);
        Assert.Equal("A question?", (await bench.Network.ReadAsync(bench.Ours, question, Ct))!.Text);
    }

    [Fact]
    public async Task A_poll_goes_on_where_the_last_one_ended_and_skips_nothing()
    {
        await using var bench = await MastodonBench.StartAsync();
        var first = await bench.SentAsync(bench.Fan, bench.Message(bench.Unique($"@{bench.Ours.Handle} one")));
        var heard = Assert.IsType<PollAnswer.Heard>(await bench.Network.PollAsync(bench.Ours, null, [], Ct));
        Assert.Contains(heard.Items, item => item.RemoteId == first);
        var later = new List<string>();
        for (var number = 0; number < 45; number++)
        {
            later.Add(await bench.SentAsync(bench.Fan, bench.Message(bench.Unique($"@{bench.Ours.Handle} more {number}"))));
        }

        var rest = Assert.IsType<PollAnswer.Heard>(await bench.Network.PollAsync(bench.Ours, heard.Cursor, [], Ct));

        Assert.Equal(later.Order(), rest.Items.Select(item => item.RemoteId).Order());
        Assert.Empty(Assert.IsType<PollAnswer.Heard>(await bench.Network.PollAsync(bench.Ours, rest.Cursor, [], Ct)).Items);
    }

    [Fact]
    public async Task Reading_back_finds_what_got_there_and_is_sure_of_what_did_not_only_after_a_while()
    {
        await using var bench = await MastodonBench.StartAsync();
        var message = bench.Message(bench.Unique("Words & <more> https://example.com/a/rather/long/path?with=query"));
        var attempted = bench.Now;
        Assert.IsType<ReadBack.AskAgain>(await bench.Network.FindAsync(bench.Ours, message, attempted, Nothing, Ct));
        var sent = await bench.SentAsync(bench.Ours, message);

        var found = await bench.Network.FindAsync(bench.Ours, message, attempted, Nothing, Ct);

        Assert.Equal(sent, Assert.IsType<ReadBack.Found>(found).RemoteId);
        bench.App.Clock.Advance(TimeSpan.FromMinutes(1.5));
        Assert.IsType<ReadBack.Absent>(await bench.Network.FindAsync(bench.Ours, message, attempted, new HashSet<string> { sent }, Ct));
    }

    [Theory]
    [InlineData("lateAnswer")]
    [InlineData("drop")]
    public async Task What_got_there_without_an_answer_is_unknown_then_found_and_stands_once(string fault)
    {
        await using var bench = await MastodonBench.StartAsync(("Networks:Mastodon:Timeout", "00:00:03"));
        var post = await bench.SentAsync(bench.Ours, bench.Message("Our post"));
        var question = await bench.SentAsync(bench.Fan, bench.Message("A question?", post, post));
        var message = bench.Message(bench.Unique("An answer"), question, post);
        await bench.FaultAsync(new { network = "mastodon", kind = fault, method = "POST", path = "/statuses", times = 1 });

        var outcome = await bench.Network.SendAsync(bench.Ours, message, Ct);
        var found = await bench.Network.FindAsync(bench.Ours, message, bench.Now, Nothing, Ct);
        var again = await bench.SentAsync(bench.Ours, message);

        Assert.IsType<SendOutcome.Unknown>(outcome);
        Assert.Equal(again, Assert.IsType<ReadBack.Found>(found).RemoteId);
        Assert.Equal(1, await bench.StandingAsync(message.Text));
    }

    [Fact]
    public async Task A_picture_that_the_server_works_on_is_waited_for_and_a_broken_one_refused()
    {
        await using var bench = await MastodonBench.StartAsync();
        await bench.FaultAsync(new { network = "mastodon", kind = "mediaPending", delay = "5s", times = 1 });
        var sending = bench.SentAsync(bench.Ours, bench.Message("With a picture", media: await bench.PictureAsync("A van")));
        await bench.PassTimeAsync(sending);
        Assert.Equal("A van", (string)(await bench.StatusAsync(bench.Ours, await sending))["media_attachments"]![0]!["description"]!);
        await bench.FaultAsync(new { network = "mastodon", kind = "mediaFailed", delay = "1s", times = 1 });

        var failing = bench.Network.SendAsync(bench.Ours, bench.Message("With a broken one", media: await bench.PictureAsync("A van")), Ct);
        await bench.PassTimeAsync(failing);

        Assert.IsType<SendOutcome.Rejected>(await failing);
        Assert.Equal(0, await bench.StandingAsync("With a broken one"));
    }

    [Fact]
    public async Task What_the_server_does_not_take_is_refused_before_it_is_asked()
    {
        await using var bench = await MastodonBench.StartAsync();
        var pictures = new[] { "one", "two", "three", "four", "five", "six", "seven" };
        var media = await Task.WhenAll(pictures.Select(bench.PictureAsync));

        Assert.Contains("characters", Assert.IsType<SendOutcome.Rejected>(await bench.Network.SendAsync(bench.Ours, bench.Message(new string('a', 100_001)), Ct)).Reason, StringComparison.Ordinal);
        Assert.Contains("pictures", Assert.IsType<SendOutcome.Rejected>(await bench.Network.SendAsync(bench.Ours, bench.Message("Seven", media: media), Ct)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_is_favoured_once_counted_and_our_post_deleted_twice_without_harm()
    {
        await using var bench = await MastodonBench.StartAsync();
        var post = await bench.SentAsync(bench.Ours, bench.Message(bench.Unique("Like me")));
        var comment = await bench.SentAsync(bench.Fan, bench.Message("I do", post, post));

        foreach (var action in new[] { RemoteAction.Like, RemoteAction.Like })
        {
            Assert.IsType<SendOutcome.Sent>(await bench.Network.ActAsync(bench.Ours, action, comment, Ct));
        }

        var figures = await bench.Network.ReadFiguresAsync(bench.Ours, [post, comment], Ct);
        Assert.Equal((1L, 1L), (figures[comment].Reactions, figures[post].Comments));
        Assert.IsType<SendOutcome.Sent>(await bench.Network.ActAsync(bench.Ours, RemoteAction.Unlike, comment, Ct));
        Assert.Equal(0L, (await bench.Network.ReadFiguresAsync(bench.Ours, [comment], Ct))[comment].Reactions);
        Assert.IsType<SendOutcome.Rejected>(await bench.Network.ActAsync(bench.Ours, RemoteAction.Delete, comment, Ct));
        Assert.IsType<SendOutcome.Rejected>(await bench.Network.ActAsync(bench.Ours, RemoteAction.Hide, comment, Ct));
        Assert.IsType<SendOutcome.Sent>(await bench.Network.ActAsync(bench.Ours, RemoteAction.Delete, post, Ct));
        Assert.IsType<SendOutcome.Sent>(await bench.Network.ActAsync(bench.Ours, RemoteAction.Delete, post, Ct));
    }

    [Fact]
    public async Task A_throttle_and_a_dead_token_are_told_apart_and_nothing_is_asked_meanwhile()
    {
        await using var bench = await MastodonBench.StartAsync();
        Assert.True((await bench.Network.CheckAsync(bench.Ours, Ct)).Works);
        await bench.FaultAsync(new { network = "mastodon", kind = "rateLimit", times = 1, delay = "60s" });

        var later = Assert.IsType<SendOutcome.Later>(await bench.Network.SendAsync(bench.Ours, bench.Message("Not now"), Ct));
        Assert.True(later.ChannelThrottled);
        Assert.InRange(later.Until, bench.Now.AddSeconds(55), bench.Now.AddSeconds(65));
        Assert.IsType<PollAnswer.Later>(await bench.Network.PollAsync(bench.Ours, null, [], Ct));
        bench.App.Clock.Advance(TimeSpan.FromSeconds(70));
        await bench.SentAsync(bench.Ours, bench.Message("Now"));
        await bench.FaultAsync(new { network = "mastodon", kind = "tokenRevoked", times = 1 });
        Assert.IsType<SendOutcome.Reconnect>(await bench.Network.SendAsync(bench.Ours, bench.Message("Never"), Ct));
        Assert.False((await bench.Network.CheckAsync(bench.Ours, Ct)).Works);
    }
}
