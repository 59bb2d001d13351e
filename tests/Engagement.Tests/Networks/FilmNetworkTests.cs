using Engagement.App.Networks;
using Engagement.Tests.Sandbox;

namespace Engagement.Tests.Networks;

/// <summary>Films: uploaded once, waited for, published once.</summary>
public sealed class FilmNetworkTests
{
    private static readonly HashSet<string> Nothing = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task X_gets_a_film_in_pieces_and_what_it_reads_for_long_is_looked_after_not_uploaded_again()
    {
        Contract.Need();
        await using var bench = await NetworkBench.StartAsync();
        await bench.Sandbox.Client.AddFaultAsync(new { network = "x", kind = "mediaPending", delay = "00:05:00", times = 1 }, Ct);
        var message = bench.Message(bench.X, "A drive", media: await bench.FilmAsync("By night", 9_000_000));

        var first = await SendAsync(bench, message);
        bench.App.Clock.Advance(TimeSpan.FromMinutes(5));
        var second = await SendAsync(bench, message);

        var wait = Assert.IsType<SendOutcome.Later>(first);
        Assert.Equal((true, "X is still reading the film."), (wait.IsWait, wait.Reason));
        Assert.IsType<SendOutcome.Sent>(second);
        Assert.Single(await bench.StandingAsync(bench.X, "A drive"));
        Assert.Equal((1, 3), (Count(bench, "/initialize"), Count(bench, "/append")));
        await Contract.HoldAsync(bench.Recorder.Kept, Ct);
    }

    [Fact]
    public async Task A_film_that_X_cannot_read_is_refused_and_a_lost_answer_is_waited_for_as_long_as_a_film_may_take()
    {
        await using var bench = await NetworkBench.StartAsync();
        await bench.Sandbox.Client.AddFaultAsync(new { network = "x", kind = "mediaFailed", times = 1 }, Ct);
        var failed = await SendAsync(bench, bench.Message(bench.X, "A broken one", media: await bench.FilmAsync("", 1)));
        await bench.Sandbox.Client.AddFaultAsync(new { network = "x", kind = "dropBefore", path = "/2/tweets", times = 1 }, Ct);
        var (lost, attempted) = (bench.Message(bench.X, "Never arrives", media: await bench.FilmAsync("", 2)), bench.Now);

        var unclear = await SendAsync(bench, lost);
        bench.App.Clock.Advance(TimeSpan.FromMinutes(5));
        var early = await bench.On(bench.X).FindAsync(bench.X, lost, attempted, Nothing, Ct);
        bench.App.Clock.Advance(TimeSpan.FromMinutes(15));
        var late = await bench.On(bench.X).FindAsync(bench.X, lost, attempted, Nothing, Ct);
        var again = await SendAsync(bench, lost);

        Assert.Contains("could not read", Assert.IsType<SendOutcome.Rejected>(failed).Reason, StringComparison.Ordinal);
        Assert.IsType<SendOutcome.Unknown>(unclear);
        Assert.IsType<ReadBack.AskAgain>(early);
        Assert.IsType<ReadBack.Absent>(late);
        Assert.IsType<SendOutcome.Sent>(again);
        Assert.Single(await bench.StandingAsync(bench.X, "Never arrives"));
    }

    [Fact]
    public async Task Mastodon_gets_a_film_once_and_is_asked_until_it_has_read_it()
    {
        await using var bench = await MastodonBench.StartAsync();
        await bench.FaultAsync(new { network = "mastodon", kind = "mediaPending", delay = "00:05:00", times = 1 });
        var message = bench.Message("A drive", media: await NetworkBench.KeepFilmAsync(bench.App, "By night"));

        var first = await SendAsync(bench, message);

        // A second upload would fail.
        await bench.FaultAsync(new { network = "mastodon", kind = "mediaFailed", times = 1 });
        bench.App.Clock.Advance(TimeSpan.FromMinutes(5));
        var second = await SendAsync(bench, message);
        var failed = await SendAsync(bench, bench.Message("A broken one", media: await NetworkBench.KeepFilmAsync(bench.App, "", 1)));

        var asks = Assert.IsType<ITakesFilms>(bench.Network, exactMatch: false);
        Assert.Null(await asks.FilmProblemAsync(bench.Ours, message.Media[0], Ct));
        Assert.Equal("takes films of at most 103.8 MB on its server; this has 110 MB.", await asks.FilmProblemAsync(bench.Ours, message.Media[0] with { Bytes = 110_000_000 }, Ct));
        Assert.True(Assert.IsType<SendOutcome.Later>(first).IsWait);
        var status = await bench.StatusAsync(bench.Ours, Assert.IsType<SendOutcome.Sent>(second).RemoteId);
        Assert.Equal(("video", "By night"), ((string)status["media_attachments"]![0]!["type"]!, (string)status["media_attachments"]![0]!["description"]!));
        Assert.Contains("could not read", Assert.IsType<SendOutcome.Rejected>(failed).Reason, StringComparison.Ordinal);
        Assert.Equal(1, await bench.StandingAsync("A drive"));
    }

    [Fact]
    public async Task Facebook_gets_a_film_in_parts_and_its_post_is_known_when_the_Page_shows_it()
    {
        Contract.Need();
        await using var bench = await NetworkBench.StartAsync();
        var film = await bench.FilmAsync("", 9_000_000);
        var message = bench.Message(bench.Facebook, "A drive & more", media: film);

        var sent = Assert.IsType<SendOutcome.Sent>(await SendAsync(bench, message, bench.Facebook));

        var post = Assert.Single(await bench.StandingAsync(bench.Facebook, "A drive & more"));
        Assert.Equal((sent.RemoteId, film.Bytes), ((string)post["id"]!, (long)post["media"]![0]!["bytes"]!));
        Assert.Equal(5, Count(bench, "/videos"));
        await bench.Sandbox.Client.CommentAsync("facebook", sent.RemoteId, "aino", "Lovely!", Ct);
        Assert.Single(Assert.IsType<PollAnswer.Heard>(await bench.On(bench.Facebook).PollAsync(bench.Facebook, null, [new(sent.RemoteId, bench.Now)], Ct)).Items);
        await Contract.HoldAsync(bench.Recorder.Kept, Ct);
    }

    [Theory]
    [InlineData("drop", 2, false, false)]
    [InlineData("dropBefore", 2, true, true)]
    [InlineData("mediaPending", 0, true, false)]
    public async Task Whatever_becomes_of_the_last_step_Facebook_shows_a_film_once(string fault, int after, bool waits, bool isSentAgain)
    {
        await using var bench = await NetworkBench.StartAsync();
        var message = bench.Message(bench.Facebook, "Once", media: await bench.FilmAsync(""));
        var attempted = bench.Now;

        // Start and transfer go through, the third call is the last one.
        await bench.Sandbox.Client.AddFaultAsync(new { network = "facebook", kind = fault, path = "/videos", times = 1, after, delay = "00:10:00" }, Ct);
        var unclear = await SendAsync(bench, message, bench.Facebook);
        bench.App.Clock.Advance(TimeSpan.FromSeconds(5));
        var early = await bench.On(bench.Facebook).FindAsync(bench.Facebook, message, attempted, Nothing, Ct);
        bench.App.Clock.Advance(TimeSpan.FromMinutes(20));
        var late = await bench.On(bench.Facebook).FindAsync(bench.Facebook, message, attempted, Nothing, Ct);
        if (late is ReadBack.Absent)
        {
            Assert.IsType<SendOutcome.Sent>(await SendAsync(bench, message, bench.Facebook));
        }

        Assert.IsType<SendOutcome.Unknown>(unclear);
        Assert.Equal((waits, isSentAgain), (early is ReadBack.AskAgain, late is ReadBack.Absent));
        Assert.Single(await bench.StandingAsync(bench.Facebook, "Once"));
    }

    [Fact]
    public async Task A_last_step_that_Facebook_clearly_refuses_is_begun_anew()
    {
        await using var bench = await NetworkBench.StartAsync();
        var message = bench.Message(bench.Facebook, "Once", media: await bench.FilmAsync(""));
        await bench.Sandbox.Client.AddFaultAsync(new { network = "facebook", kind = "rateLimit", path = "/videos", times = 1, after = 2 }, Ct);

        var refused = Assert.IsType<SendOutcome.Later>(await SendAsync(bench, message, bench.Facebook));
        bench.App.Clock.Advance(refused.Until - bench.Now + TimeSpan.FromSeconds(1));
        var sent = await SendAsync(bench, message, bench.Facebook);

        Assert.IsType<SendOutcome.Sent>(sent);
        Assert.Single(await bench.StandingAsync(bench.Facebook, "Once"));
    }

    [Fact]
    public async Task A_film_that_Facebook_cannot_read_is_refused_and_shown_nowhere()
    {
        await using var bench = await NetworkBench.StartAsync();
        await bench.Sandbox.Client.AddFaultAsync(new { network = "facebook", kind = "mediaFailed", path = "/videos", times = 1 }, Ct);

        var failed = await SendAsync(bench, bench.Message(bench.Facebook, "Broken", media: await bench.FilmAsync("")), bench.Facebook);

        Assert.Contains("could not read", Assert.IsType<SendOutcome.Rejected>(failed).Reason, StringComparison.Ordinal);
        Assert.Empty(await bench.StandingAsync(bench.Facebook, "Broken"));
    }

    private static int Count(NetworkBench bench, string end) => bench.Recorder.Kept.Count(exchange => exchange.Path.EndsWith(end, StringComparison.Ordinal));

    private static async Task<SendOutcome> SendAsync(NetworkBench bench, OutgoingMessage message, ChannelAccess? on = null)
    {
        var channel = on ?? bench.X;
        var sending = bench.On(channel).SendAsync(channel, message, Ct);
        await bench.PassTimeAsync(sending);
        return await sending;
    }

    private static async Task<SendOutcome> SendAsync(MastodonBench bench, OutgoingMessage message)
    {
        var sending = bench.Network.SendAsync(bench.Ours, message, Ct);
        await bench.PassTimeAsync(sending);
        return await sending;
    }
}
