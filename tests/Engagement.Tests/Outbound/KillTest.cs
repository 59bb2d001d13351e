using System.Text.Json.Nodes;
using Engagement.App.Data;
using Engagement.Tests.Infrastructure;

namespace Engagement.Tests.Outbound;

/// <summary>
/// The promise of the ledger, on the real program as a process: killed at random instants while the networks answer late or not at all,
/// everything is said once.
/// </summary>
public sealed class KillTest(ITestOutputHelper output)
{
    [Theory]
    [InlineData(StorageProvider.Sqlite, 200, 10, 20261122)]
    [InlineData(StorageProvider.PostgreSql, 60, 2, 7)]
    public async Task Killed_at_any_instant_everything_is_said_once(StorageProvider provider, int posts, int kills, int seed)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var scene = await KillScene.BeginAsync(provider, ct);
        await scene.TroubleTheNetworksAsync(ct);
        await scene.ScheduleAsync(posts, kills, ct);

        var chance = new Random(seed);
        var underWay = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            await Task.Delay(chance.Next(50, 2_000), ct);
            underWay += await scene.KillAndStartAsync(ct);
        }

        var deliveries = await scene.AwaitEndAsync(TimeSpan.FromSeconds(60), ct);
        var truth = await scene.TruthAsync(ct);
        output.WriteLine($"{KillScene.Summary(deliveries, truth)}; {underWay} under way when killed");

        Assert.Equal(posts, deliveries.Count);
        Assert.All(truth.GroupBy(post => post.Text), group => Assert.Single(group));
        var sent = deliveries.Where(delivery => (string)delivery["state"]! == "sent").ToList();
        Assert.Equal(truth.Select(post => post.Text).Order(), sent.Select(KillScene.TextOf).Order());
        Assert.All(deliveries.Except(sent), IsHeldForAPerson);
        Assert.Equal(posts, truth.Count);
        Assert.True(underWay > 0, "No kill met a call under way: the test proved nothing.");
    }

    private static void IsHeldForAPerson(JsonObject delivery)
    {
        Assert.Equal("held", (string)delivery["state"]!);
        Assert.Equal("cannotTell", (string)delivery["heldReason"]!);
    }
}
