using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Engagement.App.Networks;
using Engagement.Core.Channels;

namespace Engagement.Tests.Networks;

public sealed class WebhookNetworkTests
{
    private static readonly HashSet<string> Nothing = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_with_its_picture_arrives_signed_once_whatever_the_answer()
    {
        await using var bench = await NetworkBench.StartAsync();
        var channel = await ConnectAsync(bench);
        var message = bench.Message(channel, "For a network nobody speaks 🚗", media: await bench.PictureAsync("one dot"));

        var first = Assert.IsType<SendOutcome.Sent>(await bench.On(channel).SendAsync(channel, message, Ct));
        await bench.On(channel).SendAsync(channel, message, Ct);

        var taken = Assert.Single(await TakenAsync(bench));
        Assert.Equal((message.Text, "post", "one dot"), ((string?)taken["text"], (string?)taken["kind"], (string?)taken["media"]![0]!["altText"]));
        Assert.Equal($"hook-{message.IdempotencyKey}", first.RemoteId);
        Assert.Contains("/hooks/partner", first.RemoteUrl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_became_of_an_unclear_try_is_asked_for_and_told_clearly()
    {
        await using var bench = await NetworkBench.StartAsync();
        var channel = await ConnectAsync(bench);
        var (done, never) = (bench.Message(channel, "done"), bench.Message(channel, "never"));
        await bench.Sandbox.Client.AddFaultAsync(new { network = "webhook", kind = "drop", method = "POST", times = 1 }, Ct);
        var dropped = await bench.On(channel).SendAsync(channel, done, Ct);
        await bench.Sandbox.Client.AddFaultAsync(new { network = "webhook", kind = "status", code = 500, method = "POST", times = 1 }, Ct);
        var failed = await bench.On(channel).SendAsync(channel, never, Ct);

        var found = await bench.On(channel).FindAsync(channel, done, bench.Now, Nothing, Ct);
        var absent = await bench.On(channel).FindAsync(channel, never, bench.Now, Nothing, Ct);
        await bench.Sandbox.Client.AddFaultAsync(new { network = "webhook", kind = "status", code = 404, body = "nothing here", times = 1 }, Ct);
        var unclear = await bench.On(channel).FindAsync(channel, never, bench.Now, Nothing, Ct);

        Assert.IsType<SendOutcome.Unknown>(dropped);
        Assert.IsType<SendOutcome.Unknown>(failed);
        Assert.Equal($"hook-{done.IdempotencyKey}", Assert.IsType<ReadBack.Found>(found).RemoteId);
        Assert.IsType<ReadBack.Absent>(absent);
        Assert.IsType<ReadBack.CannotTell>(unclear);
    }

    [Fact]
    public async Task A_wrong_secret_asks_for_a_person_and_the_check_says_so()
    {
        await using var bench = await NetworkBench.StartAsync();
        var right = await ConnectAsync(bench);
        var wrong = await bench.ConnectAsync(NetworkKind.Webhook, "partner", "other", new(null, null, null, null, "guessed"), right.ServiceUrl);

        Assert.True((await bench.On(right).CheckAsync(right, Ct)).Works);
        Assert.Contains("secret", (await bench.On(wrong).CheckAsync(wrong, Ct)).Problem, StringComparison.Ordinal);
        Assert.IsType<SendOutcome.Reconnect>(await bench.On(wrong).SendAsync(wrong, bench.Message(wrong, "no"), Ct));
        Assert.Empty(await TakenAsync(bench));
    }

    private static async Task<ChannelAccess> ConnectAsync(NetworkBench bench)
    {
        using var client = new HttpClient { BaseAddress = bench.Sandbox.Client.Address };
        using var answer = await client.PostAsJsonAsync("/sandbox/hooks", new { handle = "partner" }, Ct);
        var account = (JsonObject)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!;
        var address = (string)account["address"]!;
        return await bench.ConnectAsync(NetworkKind.Webhook, "partner", address, new(null, null, null, null, (string)account["secret"]!), address);
    }

    private static async Task<IReadOnlyList<JsonObject>> TakenAsync(NetworkBench bench)
    {
        using var client = new HttpClient { BaseAddress = bench.Sandbox.Client.Address };
        return [.. (await client.GetFromJsonAsync<JsonArray>("/sandbox/hooks/partner", Ct))!.Select(one => (JsonObject)one!)];
    }
}
