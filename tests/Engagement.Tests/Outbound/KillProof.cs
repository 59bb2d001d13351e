using System.Text.Json.Nodes;
using Engagement.App.Data;

namespace Engagement.Tests.Outbound;

/// <summary>
/// The promise of the ledger, on the real program as a process: killed at random instants while the networks answer late or not at all,
/// everything is said once.
/// </summary>
internal static class KillProof
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    public static async Task RunAsync(StorageProvider provider, int posts, int kills, int seed, ITestOutputHelper output, CancellationToken ct)
    {
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

        var deliveries = await scene.AwaitEndAsync(Patience, ct);
        var truth = await scene.TruthAsync(ct);
        output.WriteLine($"{KillScene.Summary(deliveries, truth)}; {underWay} under way when killed");

        // Sent is what stands, and once; what nobody can tell is held for a person, with the reason, and that is rare.
        Assert.Equal(posts, deliveries.Count);
        Assert.All(truth.GroupBy(post => post.Text), group => Assert.Single(group));
        var standing = truth.Select(post => post.Text).ToHashSet(StringComparer.Ordinal);
        var sent = deliveries.Where(delivery => (string)delivery["state"]! == "sent").Select(KillScene.TextOf).ToList();
        var held = deliveries.Where(delivery => (string)delivery["state"]! != "sent").ToList();
        output.WriteLine(string.Join('\n', held.Select(delivery => delivery.ToJsonString())));
        Assert.All(sent, text => Assert.Contains(text, standing));
        Assert.All(held, IsHeldForAPerson);
        Assert.Subset(deliveries.Select(KillScene.TextOf).ToHashSet(StringComparer.Ordinal), standing);
        Assert.True(held.Count * 50 <= posts, $"{held.Count} of {posts} were left to a person.");
        Assert.True(underWay > 0, "No kill met a call under way: the test proved nothing.");
        var code = await scene.StopAsync(ct);
        Assert.True(code == 0, $"It ended with {code}, and has said:\n{scene.Output}");
    }

    private static void IsHeldForAPerson(JsonObject delivery)
    {
        Assert.Equal("held", (string)delivery["state"]!);
        Assert.Equal("cannotTell", (string)delivery["heldReason"]!);
        Assert.False(string.IsNullOrWhiteSpace((string?)delivery["reason"]));
    }
}
