using System.Text.Json.Nodes;
using Engagement.App.Data;
using Engagement.Tests.Infrastructure;

namespace Engagement.Tests.Outbound;

/// <summary>The promise of the ledger again, with a thousand posts, every trouble that the networks know and thirty kills.</summary>
[Collection(Alone.Name)]
public sealed class KillStormTest(ITestOutputHelper output)
{
    // Minutes long: "tests/run long" runs it, and nothing else does.
    [Theory]
    [Trait("Length", "long")]
    [InlineData(StorageProvider.Sqlite, 1_000_030)]
    [InlineData(StorageProvider.PostgreSql, 31_000_030)]
    public async Task Through_every_trouble_and_many_kills_nothing_is_said_twice_lost_or_stuck(StorageProvider provider, int seed)
    {
        var (ct, storm, chance) = (TestContext.Current.CancellationToken, KillStorm.Asked, new Random(seed));
        // What is in doubt on a channel whose token has died is asked about for so long, then left to a person.
        await using var scene = await KillScene.BeginAsync(provider, ["x", "facebook", "mastodon", "instagram"], ct, ("Publishing:AskFor", "00:02:00"));
        await scene.StormAsync(ct);
        var underWay = 0;
        for (var kill = 0; kill < storm.Kills; kill++)
        {
            await scene.ScheduleUpToAsync(storm.Posts * (kill + 1) / storm.Kills, ct);
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
}
