using System.Text.Json;
using System.Text.Json.Nodes;
using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.App.Networks;
using Engagement.App.Outbound;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.Inbox;

/// <summary>The promise, measured: the real polls of three quarters of an hour against networks that keep to their published limits, all on one clock.</summary>
public sealed class HearingPromiseTests
{
    private const int Young = 2;
    private const int Old = 8;
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_comment_is_heard_within_two_minutes_on_a_young_post_and_within_a_quarter_of_an_hour_on_any()
    {
        var clock = new FakeClock();
        await using var sandbox = await TestSandbox.StartAsync(Ct, clock, limited: true);
        var (x, page, kaarna) = (await sandbox.Client.AddAccountAsync("x", "acme", Ct), await sandbox.Client.AddAccountAsync("facebook", "acme", Ct), await sandbox.Client.AddAccountAsync("mastodon", "acme", Ct));
        await using var app = await TestApp.StartAsync(StorageProvider.Sqlite, Ct, sandbox.Client.SettingsFor(x, page), clock: clock);

        // X lets nobody search further back than a week.
        var posts = new Dictionary<string, (string Network, bool IsYoung)>();
        foreach (var (network, account, token, age) in new[] { (NetworkKind.X, x, "accessToken", 5), (NetworkKind.Facebook, page, "pageAccessToken", 20), (NetworkKind.Mastodon, kaarna, "accessToken", 20) })
        {
            await PublishAsync(app, await ConnectAsync(app, network, account, (string)account[token]!), TimeSpan.FromDays(age), posts);
        }

        clock.Advance(TimeSpan.FromMinutes(16));
        var said = await TalkAsync(app, sandbox, posts);

        var heard = (await app.ReadAsync(db => db.InboundEvents.AsNoTracking().ToListAsync(Ct)))
            .Select(row => (row.ReceivedAt, Item: JsonSerializer.Deserialize<InboundItem>(row.Body, JsonSerializerOptions.Web)!))
            .ToDictionary(one => one.Item.RemoteId, one => one.ReceivedAt - one.Item.CreatedAt!.Value);
        Assert.Empty(said.Keys.Except(heard.Keys));
        Assert.InRange(said.Where(one => one.Value).Max(one => heard[one.Key]), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2));
        Assert.InRange(said.Where(one => !one.Value).Max(one => heard[one.Key]), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(15));
        Assert.All(await app.ReadAsync(db => db.Channels.AsNoTracking().ToListAsync(Ct)), row => Assert.Equal((null, null, 0), (row.LastError, row.ThrottledUntil, row.MissedPolls)));
    }

    /// <summary>For half an hour somebody comments on a post of each network, and for a quarter of an hour more nobody does.</summary>
    private static async Task<Dictionary<string, bool>> TalkAsync(TestApp app, TestSandbox sandbox, Dictionary<string, (string Network, bool IsYoung)> posts)
    {
        var (dice, said) = (new Random(20261127), new Dictionary<string, bool>());
        for (var minute = TimeSpan.Zero; minute < TimeSpan.FromMinutes(46); minute += Step)
        {
            if (minute < TimeSpan.FromMinutes(30))
            {
                var young = dice.Next(3) == 0;
                var among = posts.Where(one => one.Value.IsYoung == young).ToList();
                var (id, (network, isYoung)) = among[dice.Next(among.Count)];
                var comment = await sandbox.Client.CommentAsync(network, id, "aino", $"How many were made? {said.Count}", Ct);
                said[(string)comment["id"]!] = isYoung;
            }

            app.Clock.Advance(Step);
            await app.Get<PollChannels>().RunAsync(Ct);
        }

        return said;
    }

    private static async Task PublishAsync(TestApp app, ChannelAccess channel, TimeSpan age, Dictionary<string, (string Network, bool IsYoung)> posts)
    {
        var network = app.Services.GetServices<INetwork>().Single(one => one.Kind == channel.Network);
        for (var number = 0; number < Young + Old; number++)
        {
            var (id, isYoung) = (app.NextId<DeliveryId>(), number < Young);
            var row = new Delivery
            {
                Id = id,
                ChannelId = channel.Id,
                Network = channel.Network,
                Source = DeliverySource.Post,
                Text = $"From the archive, number {number}",
                Language = "en",
                DueAt = app.Clock.GetUtcNow(),
                NextTryAt = app.Clock.GetUtcNow(),
                IdempotencyKey = IdempotencyKeys.For(channel.Network, id),
                CreatedAt = app.Clock.GetUtcNow(),
            };
            await app.AddAsync([row], Ct);
            var sent = Assert.IsType<SendOutcome.Sent>(await network.SendAsync(channel, row.ToMessage(), Ct));
            var at = app.Clock.GetUtcNow() - (isYoung ? TimeSpan.FromHours(number) : age + TimeSpan.FromMilliseconds(number * 7));
            await app.ReadAsync(db => db.Deliveries.Where(found => found.Id == id).ExecuteUpdateAsync(
                set => set.SetProperty(found => found.State, DeliveryState.Sent).SetProperty(found => found.RemoteId, sent.RemoteId).SetProperty(found => found.SentAt, at), Ct));
            posts[sent.RemoteId] = (channel.Network.ToString().ToLowerInvariant(), isYoung);
        }
    }

    private static async Task<ChannelAccess> ConnectAsync(TestApp app, NetworkKind network, JsonObject account, string token)
    {
        var channel = new Channel
        {
            Id = app.NextId<ChannelId>(),
            Network = network,
            Handle = (string)account["handle"]!,
            DisplayName = (string)account["handle"]!,
            RemoteId = (string)account["id"]!,
            ServiceUrl = (string?)account["serviceUrl"],
            Language = "en",
            TimeZone = "Europe/Helsinki",
            CreatedAt = app.Clock.GetUtcNow(),
        };
        await app.AddAsync([channel], Ct);
        await app.Get<CredentialVault>().SaveAsync(channel.Id, new(token, null, null, null, null), Ct);
        return channel.ToAccess();
    }
}
