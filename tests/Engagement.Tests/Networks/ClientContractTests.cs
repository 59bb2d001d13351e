using Engagement.App.Networks;
using Engagement.Tests.Sandbox;

namespace Engagement.Tests.Networks;

/// <summary>Everything our clients send, held against the networks' official descriptions.</summary>
public sealed class ClientContractTests
{
    private static readonly HashSet<string> Nothing = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Current")]
    [InlineData("Classic")]
    public async Task Every_request_to_X_is_one_that_X_describes(string vocabulary)
    {
        Contract.Need();
        await using var bench = await NetworkBench.StartAsync(("Networks:X:Vocabulary", vocabulary));

        await ExerciseAsync(bench, bench.X, "x");
        await bench.Sandbox.Client.AddFaultAsync(new { network = "x", kind = "tokenExpired", times = 1 }, Ct);
        await bench.On(bench.X).CheckAsync(bench.X, Ct);

        string[] expected =
        [
            "POST /2/tweets", "GET /2/tweets", "GET /2/tweets/search/recent", "GET /2/users/me", "POST /2/media/upload/initialize", "POST /2/media/metadata", "POST /2/oauth2/token",
        ];
        Assert.Subset(bench.Recorder.Kept.Select(exchange => $"{exchange.Method} {exchange.Path}").ToHashSet(), expected.ToHashSet());
        await Contract.HoldAsync(bench.Recorder.Kept, Ct);
    }

    [Fact]
    public async Task Every_request_to_Facebook_is_one_that_Meta_describes()
    {
        Contract.Need();
        await using var bench = await NetworkBench.StartAsync();

        await ExerciseAsync(bench, bench.Facebook, "facebook");

        Assert.Contains(bench.Recorder.Kept, exchange => exchange.Path.EndsWith("/photos", StringComparison.Ordinal) && exchange.Request is not null);
        await Contract.HoldAsync(bench.Recorder.Kept, Ct);
    }

    private static async Task ExerciseAsync(NetworkBench bench, ChannelAccess channel, string name)
    {
        var network = bench.On(channel);
        var (one, two) = (await bench.PictureAsync("A red saloon"), await bench.PictureAsync("A blue van"));
        var message = bench.Message(channel, "A post https://example.com/a #tag", media: [one, two]);
        var post = await bench.SentAsync(channel, message);
        var comment = (string)(await bench.Sandbox.Client.CommentAsync(name, post, "aino", "Lovely!", Ct))["id"]!;
        var reply = bench.Message(channel, "Thank you!", comment, post, one);
        var answered = await bench.SentAsync(channel, reply);
        await bench.SentAsync(channel, bench.Message(channel, "A first comment", post, post));
        var first = Assert.IsType<PollAnswer.Heard>(await network.PollAsync(channel, null, [new(post, bench.Now)], Ct));
        await network.PollAsync(channel, first.Cursor, [new(post, bench.Now)], Ct);
        Assert.IsType<ReadBack.Found>(await network.FindAsync(channel, message, bench.Now, Nothing, Ct));
        Assert.IsType<ReadBack.Found>(await network.FindAsync(channel, reply, bench.Now, Nothing, Ct));
        Assert.NotNull(await network.ReadAsync(channel, comment, Ct));
        Assert.NotEmpty(await network.ReadFiguresAsync(channel, [post], Ct));
        Assert.True((await network.CheckAsync(channel, Ct)).Works);
        foreach (var action in new[] { RemoteAction.Like, RemoteAction.Unlike, RemoteAction.Hide, RemoteAction.Unhide })
        {
            await network.ActAsync(channel, action, comment, Ct);
        }

        Assert.IsType<SendOutcome.Sent>(await network.ActAsync(channel, RemoteAction.Delete, answered, Ct));
    }
}
