using System.Text.Json.Nodes;
using Engagement.App.Data;
using Engagement.Tests.Infrastructure;

namespace Engagement.Tests.Outbound;

/// <summary>
/// The promise of the ledger, on the real program as a process: killed at random instants while the networks answer late or not at all,
/// everything is said once.
/// </summary>
public abstract class KillTest(ITestOutputHelper output, StorageProvider provider, int posts, int kills, int seed)
{
    [Fact]
    public async Task Killed_at_any_instant_everything_is_said_once()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var scene = await KillScene.BeginAsync(provider, ["x", "facebook", "mastodon"], ct);
        await scene.TroubleTheNetworksAsync(ct);
        var chance = new Random(seed);
        var underWay = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            await scene.ScheduleUpToAsync(posts * (kill + 1) / kills, ct);
            await Task.Delay(chance.Next(50, 2_000), ct);
            underWay += await scene.KillAndStartAsync(ct);
        }

        var deliveries = await scene.AwaitEndAsync(TimeSpan.FromSeconds(60), ct);
        var truth = await scene.TruthAsync(ct);
        output.WriteLine($"{KillScene.Summary(deliveries, truth)}; {underWay} under way when killed");

        output.WriteLine(string.Join('\n', deliveries.Where(delivery => (string)delivery["state"]! != "sent").Select(delivery => delivery.ToJsonString())));
        Assert.Equal(posts, deliveries.Count);
        Assert.All(truth.GroupBy(post => post.Text), group => Assert.Single(group));
        var sent = deliveries.Where(delivery => (string)delivery["state"]! == "sent").ToList();
        Assert.Equal(truth.Select(post => post.Text).Order(), sent.Select(KillScene.TextOf).Order());
        Assert.All(deliveries.Except(sent), IsHeldForAPerson);
        Assert.Equal(posts, truth.Count);
        Assert.True(underWay > 0, "No kill met a call under way: the test proved nothing.");
        var code = await scene.StopAsync(ct);
        Assert.True(code == 0, $"It ended with {code}, and has said:\n{scene.Output}");
    }

    private static void IsHeldForAPerson(JsonObject delivery)
    {
        Assert.Equal("held", (string)delivery["state"]!);
        Assert.Equal("cannotTell", (string)delivery["heldReason"]!);
    }
}

public sealed class KillTestOnSqlite(ITestOutputHelper output) : KillTest(output, StorageProvider.Sqlite, 200, 10, 20261122);

public sealed class KillTestOnPostgreSql(ITestOutputHelper output) : KillTest(output, StorageProvider.PostgreSql, 80, 4, 7);
