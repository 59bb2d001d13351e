using System.Text.Json.Nodes;
using Engagement.App.Data;
using Engagement.Tests.Infrastructure;

namespace Engagement.Tests.Outbound;

/// <summary>
/// The promise of the ledger, on the real program as a process: killed at random instants while the networks answer late or not at all,
/// everything is said once.
/// </summary>
[Collection(Alone.Name)]
public sealed class KillTest(ITestOutputHelper output)
{
    [Theory]
    [InlineData(StorageProvider.Sqlite, 200, 10, 20261122)]
    [InlineData(StorageProvider.PostgreSql, 80, 4, 7)]
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

    // Minutes long: "tests/run long" runs it, and nothing else does.
    [Theory]
    [Trait("Length", "long")]
    [InlineData(StorageProvider.Sqlite, 1_000_030)]
    [InlineData(StorageProvider.PostgreSql, 31_000_030)]
    public async Task Through_every_trouble_and_many_kills_nothing_is_said_twice_lost_or_stuck(StorageProvider provider, int seed)
    {
        var (ct, storm, chance) = (TestContext.Current.CancellationToken, KillStorm.Asked, new Random(seed));
        // What is in doubt on a channel whose token has died is asked about for so long, then left to a person.
        await using var scene = await KillScene.BeginAsync(provider, ct, ("Publishing:AskFor", "00:02:00"));
        await scene.StormAsync(ct);
        await scene.ScheduleAsync(storm.Posts, storm.Kills, ct);
        var underWay = 0;
        for (var kill = 0; kill < storm.Kills; kill++)
        {
            await Task.Delay(chance.Next(50, 3_000), ct);
            underWay += await scene.KillAndStartAsync(ct);
        }

        await scene.CalmAsync(ct);
        var deliveries = await scene.AwaitEndAsync(TimeSpan.FromMinutes(5), ct);

        var truth = (await scene.TruthAsync(ct)).GroupBy(post => post.Text).ToDictionary(group => group.Key, group => group.Count());
        output.WriteLine($"{KillScene.Summary(deliveries, await scene.TruthAsync(ct))}; {underWay} under way when killed");
        output.WriteLine(string.Join('\n', deliveries.Where(row => (string)row["state"]! != "sent").GroupBy(row => $"{row["state"]} {row["heldReason"]} {row["reason"]}").Select(group => $"{group.Count()} × {group.Key}")));
        Assert.Equal(storm.Posts, deliveries.Count);
        Assert.All(truth, post => Assert.Equal(1, post.Value));
        Assert.All(deliveries, row => Assert.True(Fits(row, truth.GetValueOrDefault(KillScene.TextOf(row))), $"{row} stands {truth.GetValueOrDefault(KillScene.TextOf(row))} times"));
        Assert.True(underWay > storm.Kills, "Too few kills met a call under way: the test proved little.");
    }

    // Said once and known; or not said, with a reason; or left to a person because nobody can tell.
    private static bool Fits(JsonObject delivery, int standing) => ((string)delivery["state"]!, (string?)delivery["heldReason"]) switch
    {
        ("sent", _) => standing == 1,
        ("held", "cannotTell") => standing <= 1 && (string?)delivery["reason"] is not null,
        ("held", "channelDown") => standing == 0 && (string?)delivery["reason"] is not null && (string)delivery["network"]! is "x" or "mastodon",
        ("failed", _) => standing == 0 && (string?)delivery["reason"] is not null,
        _ => false,
    };

    private static void IsHeldForAPerson(JsonObject delivery)
    {
        Assert.Equal("held", (string)delivery["state"]!);
        Assert.Equal("cannotTell", (string)delivery["heldReason"]!);
    }
}
